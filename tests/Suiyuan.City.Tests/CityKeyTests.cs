using System.Security.Cryptography;
using System.Text;
using Suiyuan.City.Keys;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.City.Tests;

public sealed class CityKeyTests
{
    [Fact]
    public void Signs_as_the_vector_of_RFC_6979_A_2_5_does()
    {
        // RFC 6979 appendix A.2.5, P-256, SHA-256, message "sample".
        var key = CityKey.FromScalar(Convert.FromHexString("C9AFA9D845BA75166B5C215767B1D6934E50C3DB36E89B127B8A622B120F6721"));
        Assert.Equal(
            "EFD48B2AACB6A8FD1140DD9CD45E81D69D2C877B56AAF991C34D0EA84EAF3716"
            + "F7CB1C942D657C41D436C7A1B6E29F65F3E900DBB9AFF4064DC4AB2F843ACDA8",
            Convert.ToHexString(key.Sign(Hash.Of(Encoding.ASCII.GetBytes("sample")))));
    }

    [Fact]
    public void Its_signature_verifies_and_another_keys_does_not()
    {
        var id = new StatementId(Hash.Of("said"u8));
        var key = CityKey.Of("1", "gz/root");
        Assert.True(SealKey.TryImport(key.Point, out var seal));
        Assert.Equal(key.Id, seal.Id);
        Assert.True(seal.Verify(id, key.Sign(id.Value)));
        Assert.False(seal.Verify(id, CityKey.Of("1", "gz/seal").Sign(id.Value)));
    }

    [Fact]
    public void The_platform_key_is_the_same_key()
    {
        var key = CityKey.Of("1", "gz/root");
        using var platform = key.ToPlatformKey();
        Assert.Equal(key.Point.ToArray(), SealKey.ExportPoint(platform));
        var signature = platform.SignHash(SHA256.HashData("said"u8), DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        Assert.True(SealKey.TryImport(key.Point, out var seal) && seal.Verify(new StatementId(Hash.Of("said"u8)), signature));
    }
}
