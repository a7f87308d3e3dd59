using System.Security.Cryptography;
using System.Text;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Tests.Verify;

public sealed class NoteTests
{
    // Source: golang.org/x/mod/sumdb/note, package example and note_test.go.
    private const string PeterKey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private const string PeterSigner = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private const string EnochKey = "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop";
    private const string Text =
        "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    private const string PeterLine =
        "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    private const string EnochLine =
        "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";

    // Source: C2SP signed-note v1.0.0, the example of "Verifier keys".
    private const string SpecKey = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
    private const string SpecNote = "This is an example message.\n\n— example.com/foo "
        + "Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";

    private static NoteKey Key(string vkey)
    {
        Assert.Equal(NoteKeyFault.None, NoteKey.TryParse(vkey, out var key));
        return key!;
    }

    private static SignedNote Note(string text)
    {
        Assert.Equal(NoteFault.None, SignedNote.TryParse(Encoding.UTF8.GetBytes(text), out var note));
        return note!;
    }

    [Theory]
    [InlineData(SpecNote, SpecKey)]
    [InlineData(Text + "\n" + PeterLine, PeterKey)]
    [InlineData(Text + "\n" + PeterLine + EnochLine, PeterKey)]
    [InlineData(Text + "\n" + PeterLine + EnochLine, EnochKey)]
    [InlineData(Text + "\n" + PeterLine + PeterLine, PeterKey)]
    public void Verifies_the_notes_of_the_specification_and_of_the_reference_implementation(string text, string vkey)
    {
        var note = Note(text);
        Assert.Equal(NoteVerdict.Trusted, note.Verify([Key(vkey)], out var signers));
        Assert.Equal([Key(vkey)], signers);
        Assert.Equal(NoteVerdict.NoKnownKey, note.Verify([], out _));
        Assert.Equal(text, Encoding.UTF8.GetString(SignedNote.Create(note.Text.Span, [.. note.Signatures]).Bytes.Span));
    }

    [Fact]
    public void Signs_as_the_reference_implementation_does()
    {
        using var key = NoteKeyFile.Parse(PeterSigner);
        Assert.Equal(PeterKey, key.VerifierKey.ToString());
        Assert.Equal(Text + "\n" + PeterLine, Encoding.UTF8.GetString(SignedNote.Create(Encoding.UTF8.GetBytes(Text), key.SignText(Encoding.UTF8.GetBytes(Text))).Bytes.Span));
    }

    [Theory]
    [InlineData(PeterKey, NoteKeyFault.None)]
    [InlineData(SpecKey, NoteKeyFault.None)]
    // Source: transparency-dev/formats v0.1.1, note/note_cosigv1_test.go: a plus in the base64; a cosignature key.
    [InlineData("TEST+7997405c+AQcC+FTVKf0jlTdHDY3rbevmnKxxPjigCXlVtGe6RIr6", NoteKeyFault.None)]
    [InlineData("remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2", NoteKeyFault.None)]
    [InlineData("", NoteKeyFault.Malformed)]
    [InlineData("PeterNeumann", NoteKeyFault.Malformed)]
    [InlineData("PeterNeumann+c74f20a3", NoteKeyFault.Malformed)]
    [InlineData("PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", NoteKeyFault.Malformed)]
    [InlineData("PeterNeumann+c74f20a+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", NoteKeyFault.Malformed)]
    [InlineData("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T", NoteKeyFault.Malformed)]
    [InlineData("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW\n", NoteKeyFault.Malformed)]
    [InlineData("Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", NoteKeyFault.WrongName)]
    [InlineData("Peter\u2003Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", NoteKeyFault.WrongName)]
    [InlineData("+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", NoteKeyFault.WrongName)]
    [InlineData("peterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", NoteKeyFault.WrongId)]
    [InlineData("PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", NoteKeyFault.WrongId)]
    [InlineData("PeterNeumann+c74f20a3+Ahpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", NoteKeyFault.UnsupportedType)]
    [InlineData("PeterNeumann+c74f20a3+Bhpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", NoteKeyFault.UnsupportedType)]
    [InlineData("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10Q=", NoteKeyFault.WrongPublicKey)]
    public void A_verifier_key_has_one_form(string vkey, NoteKeyFault fault)
    {
        Assert.Equal(fault, NoteKey.TryParse(vkey, out var key));
        Assert.Equal(fault == NoteKeyFault.None ? vkey : null, key?.ToString());
    }

    [Theory]
    [InlineData("", NoteFault.NoSignatures)]
    [InlineData(Text, NoteFault.NoSignatures)]
    [InlineData(Text + "\n", NoteFault.NoSignatures)]
    [InlineData(Text + PeterLine, NoteFault.NoSignatures)]
    [InlineData("a\rb\n\n" + PeterLine, NoteFault.ControlCharacter)]
    [InlineData("a\tb\n\n" + PeterLine, NoteFault.ControlCharacter)]
    [InlineData(Text + "\n- PeterNeumann x08go/ZJkuA=\n", NoteFault.MalformedSignature)]
    [InlineData(Text + "\n—PeterNeumann x08go/ZJkuA=\n", NoteFault.MalformedSignature)]
    [InlineData(Text + "\n— PeterNeumann\n", NoteFault.MalformedSignature)]
    [InlineData(Text + "\n— PeterNeumann \n", NoteFault.MalformedSignature)]
    [InlineData(Text + "\n— PeterNeumann x08gow==\n", NoteFault.MalformedSignature)]
    [InlineData(Text + "\n— PeterNeumann x08go/ZJkuB=\n", NoteFault.MalformedSignature)]
    [InlineData(Text + "\n— PeterNeumann  x08go/ZJkuA=\n", NoteFault.MalformedSignature)]
    [InlineData(Text + "\n— PeterNeumann x08go/ZJkuA= \n", NoteFault.MalformedSignature)]
    [InlineData(Text + "\n— Peter+Neumann x08go/ZJkuA=\n", NoteFault.MalformedSignature)]
    [InlineData(Text + "\n— Peter\u3000Neumann x08go/ZJkuA=\n", NoteFault.MalformedSignature)]
    [InlineData(Text + "\n— PeterNeumann x08go/ZJkuA=", NoteFault.NoSignatures)]
    public void A_note_of_another_form_is_refused_with_the_reason(string text, NoteFault fault) =>
        Assert.Equal(fault, SignedNote.TryParse(Encoding.UTF8.GetBytes(text), out _));

    [Fact]
    public void Size_number_and_encoding_are_bounded()
    {
        Assert.Equal(NoteFault.TooLarge, SignedNote.TryParse(new byte[SignedNote.MaxSize + 1], out _));
        Assert.Equal(NoteFault.NotUtf8, SignedNote.TryParse(new byte[] { 0xC0, 0x80 }, out _));
        var line = "— a x08go/ZJkuA=\n";
        Note("t\n\n" + string.Concat(Enumerable.Repeat(line, SignedNote.MaxSignatures)));
        Assert.Equal(NoteFault.TooManySignatures, SignedNote.TryParse(
            Encoding.UTF8.GetBytes("t\n\n" + string.Concat(Enumerable.Repeat(line, SignedNote.MaxSignatures + 1))), out _));
    }

    [Fact]
    public void A_wrong_signature_of_a_known_key_refuses_the_whole_note_and_one_of_an_unknown_key_is_ignored()
    {
        var forged = Note(Text + "\n" + PeterLine + EnochLine.Replace("rwz+eBzm", "rwz+eCzm"));
        Assert.Equal(NoteVerdict.WrongSignature, forged.Verify([Key(PeterKey), Key(EnochKey)], out var signers));
        Assert.Empty(signers);
        Assert.Equal(NoteVerdict.Trusted, forged.Verify([Key(PeterKey)], out _));
    }

    [Theory]
    [InlineData(Text + "\n" + PeterLine, PeterKey)]
    [InlineData(SpecNote, SpecKey)]
    public void No_change_of_a_single_byte_leaves_a_note_that_is_trusted(string text, string vkey)
    {
        var key = Key(vkey);
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var i = 0; i < bytes.Length; i++)
        {
            for (var change = 1; change < 256; change++)
            {
                var mutated = bytes.ToArray();
                mutated[i] ^= (byte)change;
                Assert.False(SignedNote.TryParse(mutated, out var note) == NoteFault.None
                    && note!.Verify([key], out _) == NoteVerdict.Trusted, $"byte {i} ^ {change}");
            }
        }
    }

    [Fact]
    public void A_log_key_file_is_private_is_never_overwritten_and_comes_back_as_it_was()
    {
        var directory = Directory.CreateTempSubdirectory("suiyuan-logkey-");
        try
        {
            var path = Path.Combine(directory.FullName, "log.key");
            using var random = RandomNumberGenerator.Create();
            using var made = NoteKeyFile.LoadOrCreate(path, "suiyuan.example/gz", random);
            using var again = NoteKeyFile.LoadOrCreate(path, "suiyuan.example/gz", random);
            Assert.Equal(made.VerifierKey, again.VerifierKey);
            Assert.Throws<IOException>(() => made.Save(path));
            Assert.Throws<InvalidDataException>(() => NoteKeyFile.LoadOrCreate(path, "suiyuan.example/sz", random));
            if (!OperatingSystem.IsWindows())
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
                Assert.Contains("chmod 600", Assert.Throws<InvalidDataException>(() => NoteKeyFile.Load(path)).Message);
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }

            File.WriteAllText(path, File.ReadAllText(path).Replace("suiyuan.example/gz", "suiyuan.example/gy"));
            Assert.Contains("damaged", Assert.Throws<InvalidDataException>(() => NoteKeyFile.Load(path)).Message);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }
}
