using System.Text;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Tests.Verify;

public sealed class CheckpointTests
{
    // Source: C2SP tlog-checkpoint v1.0.0, the example, and tlog-cosignature, its cosigned form.
    private const string Body = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
    private const string Cosigned = Body
        + "\n— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8="
        + "\n— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n";

    [Fact]
    public void Reads_the_example_of_the_specification()
    {
        Assert.Equal(CheckpointFault.None, SignedCheckpoint.TryParse(Encoding.UTF8.GetBytes(Cosigned), out var signed));
        Assert.Equal(("example.com/behind-the-sofa", 20852163), (signed!.Origin, signed.Size));
        Assert.Equal("0AC5186A91863E8E1D90C808014AA89BF5DA8E3EE1D9F07630F0378F68F1AB62", Convert.ToHexString(signed.RootHash.ToArray()));
        Assert.Equal(["example.com/behind-the-sofa", "witness.example.com/w1"], signed.Note.Signatures.Select(s => s.Name));
        Assert.Equal(Body, Encoding.UTF8.GetString(signed.Checkpoint.ToBytes()));
        Assert.Equal(72, signed.Note.Signatures[1].Bytes.Length);
    }

    [Theory]
    [InlineData(Body, CheckpointFault.None)]
    [InlineData(Body + "ext\n", CheckpointFault.None)]
    [InlineData("原产地 log\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", CheckpointFault.None)]
    [InlineData("a\n9223372036854775807\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", CheckpointFault.None)]
    [InlineData("a\n9223372036854775808\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", CheckpointFault.WrongSize)]
    [InlineData("a\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", CheckpointFault.WrongSize)]
    [InlineData("a\n+1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", CheckpointFault.WrongSize)]
    [InlineData("a\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", CheckpointFault.WrongSize)]
    [InlineData("a\n 1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", CheckpointFault.WrongSize)]
    [InlineData("a\n\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", CheckpointFault.WrongSize)]
    [InlineData("\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", CheckpointFault.WrongOrigin)]
    [InlineData("a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n", CheckpointFault.WrongRootHash)]
    [InlineData("a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuA==\n", CheckpointFault.WrongRootHash)]
    [InlineData("a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFVY\n", CheckpointFault.WrongRootHash)]
    [InlineData("a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU\n", CheckpointFault.WrongRootHash)]
    [InlineData("a\n1\n", CheckpointFault.WrongLines)]
    [InlineData("a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", CheckpointFault.WrongLines)]
    [InlineData("a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n", CheckpointFault.WrongLines)]
    [InlineData("a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\next", CheckpointFault.WrongLines)]
    public void A_checkpoint_has_one_form(string text, CheckpointFault fault)
    {
        Assert.Equal(fault, Checkpoint.TryParse(Encoding.UTF8.GetBytes(text), out var checkpoint));
        Assert.Equal(fault == CheckpointFault.None ? text : null, checkpoint is null ? null : Encoding.UTF8.GetString(checkpoint.ToBytes()));
    }
}
