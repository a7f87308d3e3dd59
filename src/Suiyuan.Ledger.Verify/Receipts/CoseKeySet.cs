using System.Formats.Cbor;

namespace Suiyuan.Ledger.Verify;

/// <summary>Writes public keys as COSE_Key (RFC 9052 section 7), in deterministic CBOR.</summary>
public static class CoseKeySet
{
    /// <summary>A COSE_Key: EC2, its thumbprint as key id, ES256, P-256, both coordinates.</summary>
    public static byte[] EncodeKey(SealKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var writer = new CborWriter(CborConformanceMode.Canonical, initialCapacity: 128);
        Write(writer, key);
        return writer.Encode();
    }

    /// <summary>A COSE_KeySet: an array of keys.</summary>
    public static byte[] Encode(params IReadOnlyList<SealKey> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var writer = new CborWriter(CborConformanceMode.Canonical, initialCapacity: 128);
        writer.WriteStartArray(keys.Count);
        foreach (var key in keys)
        {
            Write(writer, key);
        }

        writer.WriteEndArray();
        return writer.Encode();
    }

    // SPEC: RFC 9052 section 7.1: kty (1) = EC2 (2), kid (2), alg (3); RFC 9053 section 7.1.1: crv (-1) = P-256 (1), x, y.
    private static void Write(CborWriter writer, SealKey key)
    {
        writer.WriteStartMap(6);
        writer.WriteInt32(1);
        writer.WriteInt32(2);
        writer.WriteInt32(2);
        writer.WriteByteString(key.Id.Value.ToArray());
        writer.WriteInt32(3);
        writer.WriteInt32(-7);
        writer.WriteInt32(-1);
        writer.WriteInt32(1);
        writer.WriteInt32(-2);
        writer.WriteByteString(key.Point[1..33]);
        writer.WriteInt32(-3);
        writer.WriteByteString(key.Point[33..]);
        writer.WriteEndMap();
    }
}
