using Suiyuan.Ledger;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Web.Setup;

/// <summary>
/// Lets a charter into an empty ledger only with the set-up token: the one statement whose key vouches for itself, so
/// something outside the ledger must say who may make it.
/// </summary>
internal sealed class CharterGate(TransparencyLog log, SetupToken tokens)
{
    /// <summary>The header that carries the token.</summary>
    public const string Header = "X-Setup-Token";

    /// <summary>True while there is no charter; afterwards the ledger's own rules refuse a second one.</summary>
    public bool IsShut => log.RecordedSize == 0;

    /// <summary>Why a submission may not pass, or null.</summary>
    public Refusal? Check(ReadOnlyMemory<byte> cose, HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return IsShut
            && Statement.TryDecode(cose, out var statement) == StatementFault.None
            && statement!.Kind == "charter"
            && !tokens.IsValid(request.Headers[Header].ToString())
                ? new Refusal(RefusalCodes.SetupTokenNeeded)
                : null;
    }

    /// <summary>Takes note of what became of a submission: entry 0 voids the tokens.</summary>
    public void Observe(SubmitResult result)
    {
        if (result is SubmitResult.Recorded { Receipt: { Index: 0, Already: false } })
        {
            tokens.Void();
        }
    }
}
