using Suiyuan.City.Live;
using Suiyuan.City.Metropolis;
using Suiyuan.City.Speak;
using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Web.Demo;

/// <summary>
/// A generated city in place of the small one: its history is written to a file under the data directory, played through this
/// host's public interface, and then the city lives on. Stopped at any moment, it goes on where it was.
/// </summary>
internal sealed class WholeCity
{
    private readonly string _path;
    private readonly CityPlan _plan;
    private readonly History _history;
    private readonly TimeProvider _time;
    private readonly Action<CityProgress> _progress;

    public WholeCity(string data, int stalls, string seed, TimeProvider time, Action<CityProgress> progress)
    {
        _path = Path.Combine(data, "city.txt");
        _time = time;
        _progress = progress;
        // A city that was begun goes on as it was planned, whatever day it is now.
        _plan = CityFile.PlanOf(_path) ?? CityFile.PlanOf(Unfinished) ?? CityPlan.Of(stalls, seed, ChinaTime.DayOf(time.GetUtcNow()).AddDays(-1));
        _history = new History(_plan, static _ => { });
        var people = _history.People();
        People = [.. DemoPeople.All.Zip(people, (person, who) => person with { Party = who.Party, Who = (who.Zh, who.En) })];
    }

    /// <summary>Who a visitor may be.</summary>
    public IReadOnlyList<DemoPerson> People { get; }

    private string Unfinished => _path + ".new";

    /// <summary>See <see cref="History.Invitation"/>.</summary>
    public Said Invitation(string party, ReadOnlySpan<byte> enrol, DateTimeOffset now) => _history.Invitation(party, enrol, now);

    /// <summary>Writes the history unless it is written, plays it, lives on.</summary>
    public async Task LiveAsync(HttpClient http, Func<string> setupToken, CancellationToken cancellationToken)
    {
        var expected = _plan.Purchases + _plan.Sales;
        void Note(CityStage stage, long done, int from, int to) =>
            _progress(new CityProgress(stage, (int)(from + ((to - from) * Math.Min(done, expected) / expected)), done));
        if (!File.Exists(_path))
        {
            await CityFile.WriteAsync(_plan, Unfinished, withParts: false, done => Note(CityStage.Founding, done, 0, 40), cancellationToken);
            File.Move(Unfinished, _path, overwrite: true);
        }

        // Nobody can be signed in as before all are admitted: an admission and a key each.
        var admitted = _history.Parties * 2;
        var loader = new CityLoader(http, _time)
        {
            Report = progress => Note(progress.Lines > admitted ? CityStage.History : CityStage.Founding, progress.Lines, 40, 99),
        };
        await loader.LoadAsync(_path, setupToken(), cancellationToken);
        Note(CityStage.Living, expected, 100, 100);
        await loader.LiveAsync(_plan, cancellationToken);
    }
}
