using System.Text.Json;
using Suiyuan.Domain.Parties;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Api;

namespace Suiyuan.Web.Accounts;

/// <summary>
/// Checks a sign-in proof: a statement of kind <c>sign-in</c> that is never recorded, sealed by a key that authority
/// knows, over a challenge of this host. It shows that whoever sends it holds the key now.
/// </summary>
internal sealed class SignInProofs(PartyDirectory parties, SignInChallenges challenges)
{
    /// <summary>The kind; the ledger's vocabulary doesn't have it, so a proof can't be recorded.</summary>
    public const string Kind = "sign-in";

    /// <summary>Checks a proof and uses its challenge up.</summary>
    /// <param name="cose">The encoded statement.</param>
    /// <param name="allowDevices">True to accept device keys too.</param>
    /// <param name="key">The key that sealed it, when the result is null.</param>
    /// <returns>Why it is refused, or null.</returns>
    public Problem? Check(ReadOnlyMemory<byte> cose, bool allowDevices, out KeyHistory? key)
    {
        key = null;
        if (Statement.TryDecode(cose, out var proof) != StatementFault.None || proof!.Kind != Kind
            || proof.Issuer != proof.Subject || ChallengeOf(proof.Payload.Span) is not { } challenge)
        {
            return new Problem("proof-malformed", "proof");
        }

        var granted = parties.FindLiveKey(proof.Key);
        if (granted is null || granted.Party != proof.Issuer
            || !(granted.Use is KeyUses.Seal or KeyUses.Root || (allowDevices && granted.Use is KeyUses.Device)))
        {
            return new Problem("proof-key", "proof");
        }

        if (!granted.Key.Verify(proof.Id, proof.Signature.Span))
        {
            return new Problem("proof-seal", "proof");
        }

        // Last, so that only who holds a granted key can use a challenge up.
        if (!challenges.TryUse(challenge))
        {
            return new Problem("challenge-unknown", "proof");
        }

        key = granted;
        return null;
    }

    // {"v":1,"challenge":"…"} and nothing else.
    private static string? ChallengeOf(ReadOnlySpan<byte> payload)
    {
        try
        {
            var reader = new Utf8JsonReader(payload);
            string? challenge = null;
            var version = 0;
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                return null;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("v"u8) && version == 0 && reader.Read() && reader.TokenType == JsonTokenType.Number)
                {
                    version = reader.TryGetInt32(out var v) ? v : -1;
                }
                else if (reader.ValueTextEquals("challenge"u8) && challenge is null && reader.Read()
                    && reader.TokenType == JsonTokenType.String)
                {
                    challenge = reader.GetString();
                }
                else
                {
                    return null;
                }
            }

            return version == 1 && reader.TokenType == JsonTokenType.EndObject && !reader.Read() ? challenge : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
