using System.Buffers.Binary;
using System.Buffers.Text;
using System.Formats.Cbor;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Suiyuan.Web.Tests.Accounts;

/// <summary>
/// A passkey as a phone holds one: makes a credential and answers challenges as WebAuthn level 3 says (sections 6.1,
/// 6.5, 7), with user presence and verification given.
/// </summary>
internal sealed class SoftAuthenticator(Uri site) : IDisposable
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _credentialId = RandomNumberGenerator.GetBytes(16);
    private string _userHandle = "";

    private string Origin => site.GetLeftPart(UriPartial.Authority);

    /// <summary>Answers <c>navigator.credentials.create()</c>, as JSON.</summary>
    public string Create(JsonElement options)
    {
        _userHandle = options.GetProperty("user").GetProperty("id").GetString()!;
        var clientData = ClientData("webauthn.create", options);
        var q = _key.ExportParameters(false).Q;
        var key = new CborWriter(CborConformanceMode.Ctap2Canonical);
        key.WriteStartMap(5);
        key.WriteInt32(1);
        key.WriteInt32(2);
        key.WriteInt32(3);
        key.WriteInt32(-7);
        key.WriteInt32(-1);
        key.WriteInt32(1);
        key.WriteInt32(-2);
        key.WriteByteString(q.X!);
        key.WriteInt32(-3);
        key.WriteByteString(q.Y!);
        key.WriteEndMap();

        // User present 0x01, user verified 0x04, attested credential data 0x40.
        byte[] authenticatorData = [.. AuthenticatorData(options.GetProperty("rp").GetProperty("id").GetString()!, 0x45),
            .. new byte[16], 0, (byte)_credentialId.Length, .. _credentialId, .. key.Encode()];
        var attestation = new CborWriter(CborConformanceMode.Ctap2Canonical);
        attestation.WriteStartMap(3);
        attestation.WriteTextString("fmt");
        attestation.WriteTextString("none");
        attestation.WriteTextString("attStmt");
        attestation.WriteStartMap(0);
        attestation.WriteEndMap();
        attestation.WriteTextString("authData");
        attestation.WriteByteString(authenticatorData);
        attestation.WriteEndMap();
        return Credential(new
        {
            clientDataJSON = Base64Url.EncodeToString(clientData),
            attestationObject = Base64Url.EncodeToString(attestation.Encode()),
            transports = new[] { "internal" },
        });
    }

    /// <summary>Answers <c>navigator.credentials.get()</c>, as JSON.</summary>
    public string Get(JsonElement options, byte flags = 0x05)
    {
        var clientData = ClientData("webauthn.get", options);
        var authenticatorData = AuthenticatorData(options.GetProperty("rpId").GetString()!, flags);
        byte[] signed = [.. authenticatorData, .. SHA256.HashData(clientData)];
        return Credential(new
        {
            clientDataJSON = Base64Url.EncodeToString(clientData),
            authenticatorData = Base64Url.EncodeToString(authenticatorData),
            signature = Base64Url.EncodeToString(_key.SignData(signed, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)),
            userHandle = _userHandle,
        });
    }

    public void Dispose() => _key.Dispose();

    private byte[] ClientData(string type, JsonElement options) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        type,
        challenge = options.GetProperty("challenge").GetString(),
        origin = Origin,
        crossOrigin = false,
    });

    private static byte[] AuthenticatorData(string relyingParty, byte flags)
    {
        var data = new byte[37];
        SHA256.HashData(Encoding.UTF8.GetBytes(relyingParty), data);
        data[32] = flags;
        BinaryPrimitives.WriteUInt32BigEndian(data.AsSpan(33), 0);
        return data;
    }

    private string Credential(object response) => JsonSerializer.Serialize(new
    {
        id = Base64Url.EncodeToString(_credentialId),
        rawId = Base64Url.EncodeToString(_credentialId),
        type = "public-key",
        authenticatorAttachment = "platform",
        clientExtensionResults = new { },
        response,
    });
}
