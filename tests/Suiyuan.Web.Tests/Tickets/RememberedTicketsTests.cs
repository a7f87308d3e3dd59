using Microsoft.Extensions.DependencyInjection;
using Suiyuan.Domain.Sealed;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;
using Suiyuan.Tickets.Findings;
using Suiyuan.Web.Tests.Hosting;
using Suiyuan.Web.Tickets;

namespace Suiyuan.Web.Tests.Tickets;

/// <summary>What the reader remembers of tickets, to compare later ones with: no more than may be kept, and again after it was lost.</summary>
public sealed class RememberedTicketsTests
{
    [Fact]
    public async Task A_memory_that_was_lost_is_filled_again_without_what_was_erased_meanwhile()
    {
        var data = Directory.CreateTempSubdirectory("suiyuan-test-").FullName;
        var file = Path.Combine(data, "tickets.db");
        var city = await ReadingCity.StartAsync(data, new ReadingCity { MemoryFile = file });
        try
        {
            var (kept, _) = await RememberedAsync(city, "kept");
            var (gone, photograph) = await RememberedAsync(city, "gone");
            await city.Host.DisposeAsync();
            File.Delete(file);

            // Reading is off, and the photograph is erased.
            await using (var off = city.StartHost(data, ("Tickets:Enabled", "false")))
            {
                Assert.True(off.Services.GetRequiredService<SealedStore>().Erase(photograph, ReadingCity.Stall));
            }

            await using var later = city.StartHost(data);
            await UntilAsync(later, memory => memory.Knows(kept.ToString()));
            Assert.False(MemoryOf(later)!.Knows(gone.ToString()));
            Assert.Equal(1, MemoryOf(later)!.Count);
            Assert.Equal(["kept", "gone", "kept"], city.Read);
            // Read again for the memory alone: nothing more is said on the ledger.
            Assert.Equal(2, (await ReadingCity.AssessmentsOf(later)).Count);
        }
        finally
        {
            await city.DisposeAsync();
            Directory.Delete(data, recursive: true);
        }
    }

    [Fact]
    public async Task What_is_erased_is_forgotten_at_once_and_after_a_restart_where_no_reader_was_open()
    {
        var data = Directory.CreateTempSubdirectory("suiyuan-test-").FullName;
        var city = await ReadingCity.StartAsync(data, new ReadingCity { MemoryFile = Path.Combine(data, "tickets.db") });
        try
        {
            var (first, photograph) = await RememberedAsync(city, "first");
            var (second, another) = await RememberedAsync(city, "second");
            var (third, _) = await RememberedAsync(city, "third");
            using (var stall = await city.City.SignedInAsync(ReadingCity.Stall))
            {
                using var erased = await stall.DeleteAsync($"/api/sealed/{photograph}");
                Assert.True(erased.IsSuccessStatusCode);
            }

            Assert.False(MemoryOf(city.Host)!.Knows(first.ToString()));
            Assert.True(MemoryOf(city.Host)!.Knows(second.ToString()));
            await city.Host.DisposeAsync();

            await using (var off = city.StartHost(data, ("Tickets:Enabled", "false")))
            {
                Assert.True(off.Services.GetRequiredService<SealedStore>().Erase(another, ReadingCity.Stall));
            }

            await using var later = city.StartHost(data);
            await UntilAsync(later, memory => !memory.Knows(second.ToString()));
            Assert.True(MemoryOf(later)!.Knows(third.ToString()));
            Assert.Equal(1, MemoryOf(later)!.Count);
        }
        finally
        {
            await city.DisposeAsync();
            Directory.Delete(data, recursive: true);
        }
    }

    /// <summary>Hands a ticket in, and waits until it is known.</summary>
    private static async Task<(StatementId Id, Hash Photograph)> RememberedAsync(ReadingCity city, string photograph)
    {
        var (id, digest, part) = await city.AttachAsync(photograph);
        await city.PutAsync(digest, part);
        using var stall = await city.City.SignedInAsync(ReadingCity.Stall);
        await ReadingCity.UntilAsync(stall, id, "done");
        Assert.True(MemoryOf(city.Host)!.Knows(id.ToString()));
        return (id, digest);
    }

    private static TicketIndex? MemoryOf(SuiyuanHost host) => host.Services.GetRequiredService<TicketMachine>().Memory;

    private static async Task UntilAsync(SuiyuanHost host, Func<TicketIndex, bool> holds)
    {
        for (var i = 0; i < 300; i++)
        {
            if (MemoryOf(host) is { } memory && holds(memory))
            {
                return;
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Fail("Waited in vain for the reader's memory.");
    }
}
