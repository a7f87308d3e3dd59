using Microsoft.Extensions.Time.Testing;
using Suiyuan.Domain.Notices;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Tests.Notices;

public sealed class NoticeStoreTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("suiyuan-notices-").FullName;
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 26, 4, 0, 0, TimeSpan.Zero));

    [Fact]
    public void A_notice_is_put_in_once_and_stays_due_until_it_is_handed_over_and_recorded()
    {
        using (var store = Open())
        {
            Assert.True(store.Add(Notice("a")));
            Assert.False(store.Add(Notice("a") with { Chinese = "别的" }));
            Assert.True(store.Add(Notice("b") with { Statement = null }));
            Assert.Equal(["a", "b"], store.Due(10).Select(n => n.What.Key));
            store.MarkSent(1);
            store.MarkSent(2);
        }

        // After a crash, what was not recorded still is to be, with the very bytes that were sealed.
        using var again = Open();
        var due = Assert.Single(again.Due(10));
        Assert.Equal([1, 2, 3], due.What.Statement!);
        Assert.NotNull(due.Sent);
        again.MarkRecorded(due.No);
        Assert.Empty(again.Due(10));
        Assert.Equal(["a", "b"], again.Keys().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_partys_list_counts_what_it_has_not_seen_and_tells_when_that_changes()
    {
        using var store = Open();
        var told = new List<string>();
        store.Changed += told.Add;
        store.Add(Notice("a"));
        store.Add(Notice("b") with { Channel = "sms", Address = "13800138000" });
        Assert.Equal(1, store.Unseen("ah-ming"));
        Assert.Equal(["a"], store.Of("ah-ming", 10).Select(n => n.What.Key));
        store.MarkSeen("ah-ming");
        Assert.Equal(0, store.Unseen("ah-ming"));
        Assert.Equal(["ah-ming", "ah-ming", "ah-ming"], told);
    }

    [Fact]
    public void An_erased_number_is_in_no_file_any_more()
    {
        const string Phone = "13912345678";
        using (var store = Open())
        {
            var token = store.Leave(new StatementId(Hash.Of("v"u8)), Phone);
            store.Add(Notice("s") with { Kind = "shopper", Party = null, Channel = "sms", Address = Phone });
            Assert.Equal(Phone, store.FindContact(token)!.Phone);
            Assert.Equal(["s"], store.Erase(token)!.Select(n => n.What.Key));
            Assert.Null(store.Erase(token));
            Assert.Null(store.FindContact(token));
            Assert.Empty(store.Contacts());
            // It is not sent any more either.
            Assert.NotNull(store.Find(1)!.Sent);
            Assert.Null(store.Find(1)!.What.Address);
        }

        Assert.All(Directory.GetFiles(_directory), file => Assert.DoesNotContain(Phone, System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(file)), StringComparison.Ordinal));
    }

    [Fact]
    public void The_links_key_is_made_once()
    {
        byte[] first;
        using (var store = Open())
        {
            first = store.Secret.ToArray();
        }

        using var again = Open();
        Assert.Equal(32, first.Length);
        Assert.Equal(first, again.Secret.ToArray());
    }

    private static NewNotice Notice(string key) =>
        new(key, new StatementId(Hash.Of("r"u8)), "recall", "ah-ming", "ah-ming", "page", null, "召回", "Recall", [1, 2, 3]);

    private NoticeStore Open() => NoticeStore.Open(Path.Combine(_directory, "notices.db"), _time);

    public void Dispose() => Directory.Delete(_directory, recursive: true);
}
