using System.Text;
using Suiyuan.Domain.Complaints;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Tests.Complaints;

public sealed class ComplaintStoreTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("suiyuan-complaints-").FullName;

    private string Path => System.IO.Path.Combine(_directory, "complaints.db");

    [Fact]
    public void A_form_has_one_token_and_one_statement_over_a_restart_and_neither_form_nor_token_is_kept()
    {
        var form = ComplaintStore.NewForm();
        var id = new StatementId(Hash.Of("statement"u8));
        string token;
        using (var store = ComplaintStore.Open(Path))
        {
            token = store.TokenOf(form);
            Assert.Null(store.Sent(form));
            Assert.Equal([1], store.Keep(form, [1]));
            Assert.Equal([1], store.Keep(form, [2]));
            store.Follow(token, id, isTipOff: true);
        }

        using (var store = ComplaintStore.Open(Path))
        {
            Assert.Equal(token, store.TokenOf(form));
            Assert.Equal([1], store.Sent(form));
            Assert.Equal(new FollowedFiling(id, true, false), store.Find(token));
            store.MarkErased(token);
            Assert.True(store.Find(token)!.Erased);
            Assert.Null(store.Find(token[..^1] + (token[^1] == 'A' ? 'B' : 'A')));
            Assert.Null(store.Find(null));
            Assert.Null(store.Find(form));
        }

        foreach (var file in Directory.GetFiles(_directory))
        {
            var bytes = Encoding.Latin1.GetString(File.ReadAllBytes(file));
            Assert.DoesNotContain(token, bytes, StringComparison.Ordinal);
            Assert.DoesNotContain(form, bytes, StringComparison.Ordinal);
        }
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);
}
