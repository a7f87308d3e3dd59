using Suiyuan.Domain.Risk;

namespace Suiyuan.Domain.Tests.Risk;

public sealed class AlertStoreTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("suiyuan-alerts-").FullName;

    private string File => Path.Combine(_directory, "alerts.db");

    [Fact]
    public void Keeps_marks_statements_and_counts_together_and_across_a_restart()
    {
        using (var store = AlertStore.Open(File))
        {
            Assert.Equal(default, store.Marks());
            store.Keep(new AlertMarks(3, 9, 12), [("r05", [1, 2]), ("r06", [3])], [("r05", PassedHit.Old), ("r05", PassedHit.Old), ("r07", PassedHit.Party)]);
        }

        using (var store = AlertStore.Open(File))
        {
            Assert.Equal(new AlertMarks(3, 9, 12), store.Marks());
            Assert.Equal([[1, 2], [3]], store.Kept(9).Select(k => k.Statement));
            Assert.Single(store.Kept(1));
            var (first, second) = (store.Kept(9)[0], store.Kept(9)[1]);
            store.Forget(first);
            store.Forget(second, refused: true);
            store.Forget(second, refused: true);
            Assert.Empty(store.Kept(9));
            Assert.Equal([new("r05", PassedHit.Old, 2), new("r06", PassedHit.Refused, 1), new("r07", PassedHit.Party, 1)], store.Passed());
        }
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);
}
