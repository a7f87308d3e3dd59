using System.Text;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Tests.Verify;

public sealed class WitnessFormatTests
{
    private const string HashLine = "PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=\n";
    private const string Checkpoint =
        "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n— a x08go/ZJkuA=\n";

    private static AddCheckpointFault Parse(string text) => AddCheckpointRequest.TryParse(Encoding.UTF8.GetBytes(text), out _);

    [Fact]
    public void The_request_of_the_specification_is_read_and_written_again_as_it_is()
    {
        var bytes = Fixtures.Read("witness/add-checkpoint.request");
        Assert.Equal(AddCheckpointFault.None, AddCheckpointRequest.TryParse(bytes, out var request));
        Assert.Equal((20852014, 4, 20852163), (request!.OldSize, request.Proof.Length, request.Checkpoint.Size));
        Assert.Equal("example.com/behind-the-sofa", request.Checkpoint.Origin);
        Assert.Equal(2, request.Checkpoint.Note.Signatures.Count);
        Assert.Equal(bytes, request.ToBytes());
        Assert.Equal(bytes, new AddCheckpointRequest(request.OldSize, request.Proof, request.Checkpoint).ToBytes());
    }

    [Fact]
    public void The_answer_of_the_specification_is_read_and_written_again_as_it_is()
    {
        var bytes = Fixtures.Read("witness/add-checkpoint.response");
        Assert.Equal(NoteFault.None, CosignatureLines.TryParse(bytes, out var signatures));
        Assert.Equal(["witness.example/w1", "witness.example/w1", "witness.example/w2"], signatures.Select(s => s.Name));
        Assert.All(signatures, s => Assert.Equal(Cosignature.Size, s.Bytes.Length));
        Assert.Equal(Encoding.UTF8.GetString(bytes), CosignatureLines.Format(signatures));

        Assert.Equal(NoteFault.NoSignatures, CosignatureLines.TryParse([], out _));
        Assert.Equal(NoteFault.MalformedSignature, CosignatureLines.TryParse(bytes.AsSpan(..^1), out signatures));
        Assert.Empty(signatures);
        Assert.Equal(NoteFault.MalformedSignature, CosignatureLines.TryParse([.. bytes, (byte)'\n'], out _));
        var many = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("— a x08go/ZJkuA=\n", 101)));
        Assert.Equal(NoteFault.TooManySignatures, CosignatureLines.TryParse(many, out _));
        Assert.Equal(NoteFault.TooLarge, CosignatureLines.TryParse(new byte[SignedNote.MaxSize + 1], out _));
    }

    [Fact]
    public void A_cosigner_signs_the_message_of_the_specification_and_the_time_stands_before_the_signature()
    {
        Assert.Equal(CheckpointFault.None,
            SignedCheckpoint.TryParse(Fixtures.Read("witness/cosigned.checkpoint"), out var checkpoint));
        var bytes = checkpoint!.Note.Signatures[1].Bytes;
        Assert.True(Cosignature.TryDecode(bytes.Span, out var time, out var signature));
        Assert.Equal(Fixtures.Read("witness/cosigned.message"), Cosignature.Message(time, checkpoint.Note.Text.Span));
        Assert.Equal(bytes.ToArray(), Cosignature.Encode(time, signature));
        Assert.False(Cosignature.TryDecode(checkpoint.Note.Signatures[0].Bytes.Span, out _, out _));
        Assert.False(Cosignature.TryDecode([0x80, .. bytes.Span[1..]], out _, out _));
    }

    [Theory]
    [InlineData("", AddCheckpointFault.WrongOldSize)]
    [InlineData("old 1", AddCheckpointFault.WrongOldSize)]
    [InlineData("old\n\n" + Checkpoint, AddCheckpointFault.WrongOldSize)]
    [InlineData("old 01\n\n" + Checkpoint, AddCheckpointFault.WrongOldSize)]
    [InlineData("old -1\n\n" + Checkpoint, AddCheckpointFault.WrongOldSize)]
    [InlineData("old  1\n\n" + Checkpoint, AddCheckpointFault.WrongOldSize)]
    [InlineData("old 1 \n\n" + Checkpoint, AddCheckpointFault.WrongOldSize)]
    [InlineData("old 9223372036854775808\n\n" + Checkpoint, AddCheckpointFault.WrongOldSize)]
    [InlineData("old 9223372036854775807\n\n" + Checkpoint, AddCheckpointFault.None)]
    [InlineData("old 0\n\n" + Checkpoint, AddCheckpointFault.None)]
    [InlineData("old 0\n" + HashLine + "\n" + Checkpoint, AddCheckpointFault.None)]
    [InlineData("old 0\n" + HashLine, AddCheckpointFault.NoCheckpoint)]
    [InlineData("old 0\n" + HashLine + "\n", AddCheckpointFault.NoCheckpoint)]
    [InlineData("old 0\n" + HashLine + Checkpoint, AddCheckpointFault.WrongProof)]
    [InlineData("old 0\r\n\n" + Checkpoint, AddCheckpointFault.WrongOldSize)]
    [InlineData("old 0\n " + HashLine + "\n" + Checkpoint, AddCheckpointFault.WrongProof)]
    [InlineData("old 0\nPlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkax=\n\n" + Checkpoint, AddCheckpointFault.WrongProof)]
    [InlineData("old 0\n\n\n" + Checkpoint, AddCheckpointFault.WrongCheckpoint)]
    [InlineData("old 0\n\n" + Checkpoint + "\n", AddCheckpointFault.WrongCheckpoint)]
    public void A_request_of_another_form_is_refused_with_the_reason(string text, AddCheckpointFault fault) =>
        Assert.Equal(fault, Parse(text));

    [Fact]
    public void A_request_has_at_most_63_hashes_and_a_bounded_size()
    {
        var hashes = string.Concat(Enumerable.Repeat(HashLine, 63));
        Assert.Equal(AddCheckpointFault.None, Parse("old 0\n" + hashes + "\n" + Checkpoint));
        Assert.Equal(AddCheckpointFault.WrongProof, Parse("old 0\n" + hashes + HashLine + "\n" + Checkpoint));
        Assert.Equal(AddCheckpointFault.TooLarge, AddCheckpointRequest.TryParse(new byte[AddCheckpointRequest.MaxSize + 1], out _));

        // The largest note behind the longest of everything else.
        var note = new string('o', SignedNote.MaxSize - Encoding.UTF8.GetByteCount(Checkpoint) + 1) + Checkpoint[1..];
        var largest = $"old {long.MaxValue}\n{hashes}\n{note}";
        Assert.Equal(AddCheckpointRequest.MaxSize, Encoding.UTF8.GetByteCount(largest));
        Assert.Equal(AddCheckpointFault.None, Parse(largest));
    }

    [Theory]
    [InlineData("0\n", 0)]
    [InlineData("20852163\n", 20852163)]
    [InlineData("9223372036854775807\n", long.MaxValue)]
    [InlineData("9223372036854775808\n", -1)]
    [InlineData("", -1)]
    [InlineData("\n", -1)]
    [InlineData("1", -1)]
    [InlineData("01\n", -1)]
    [InlineData("1\n\n", -1)]
    [InlineData("1\r\n", -1)]
    public void A_tree_size_is_one_line_with_one_decimal_number(string text, long size)
    {
        Assert.Equal(size >= 0, TreeSizeLine.TryParse(Encoding.ASCII.GetBytes(text), out var read));
        if (size >= 0)
        {
            Assert.Equal((size, text), (read, TreeSizeLine.Format(read)));
        }
    }

    [Theory]
    [InlineData("20852163\n20851968\nCsUYag==\n", true)]
    [InlineData("0\n0\n\n", true)]
    [InlineData("0\n0\n", false)]
    [InlineData("0\n0\n\n\n", false)]
    [InlineData("0\n00\n\n", false)]
    [InlineData("0\n9223372036854775808\n\n", false)]
    [InlineData("0\n0\nCsUYah==\n", false)]
    [InlineData("0\n0\nCsUYag\n", false)]
    [InlineData("0 \n0\n\n", false)]
    public void What_a_mirror_says_of_itself_is_three_lines_of_one_spelling(string text, bool right)
    {
        Assert.Equal(right, MirrorInfo.TryParse(Encoding.ASCII.GetBytes(text), out var info));
        Assert.Equal(right ? text : null, info is null ? null : Encoding.ASCII.GetString(info.ToBytes()));
    }

    [Fact]
    public void The_longest_ticket_comes_back_and_a_longer_one_is_refused()
    {
        var info = new MirrorInfo(long.MaxValue, long.MaxValue, new byte[AddEntriesHeader.MaxTicketSize]);
        Assert.Equal(MirrorInfo.MaxSize, info.ToBytes().Length);
        Assert.True(MirrorInfo.TryParse(info.ToBytes(), out var again));
        Assert.Equal(AddEntriesHeader.MaxTicketSize, again!.Ticket.Length);
        Assert.False(MirrorInfo.TryParse(
            Encoding.ASCII.GetBytes($"0\n0\n{Convert.ToBase64String(new byte[AddEntriesHeader.MaxTicketSize + 1])}\n"), out _));
    }
}
