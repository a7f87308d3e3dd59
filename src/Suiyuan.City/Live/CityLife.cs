using Suiyuan.City.Play;
using Suiyuan.City.Speak;

namespace Suiyuan.City.Live;

/// <summary>How far the city is.</summary>
public enum CityStage
{
    /// <summary>Nothing yet.</summary>
    Starting,

    /// <summary>Charter, admissions, enrolments.</summary>
    Founding,

    /// <summary>The fortnight before now, or what was missed while the host was stopped.</summary>
    History,

    /// <summary>Caught up: something every few seconds.</summary>
    Living,

    /// <summary>It stopped with an error; the pages go on with what is there.</summary>
    Stopped,
}

/// <summary>How far the city is.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Percent">Of founding and history together, 0 to 100.</param>
/// <param name="Statements">Said in this life of the process.</param>
public readonly record struct CityProgress(CityStage Stage, int Percent, long Statements);

/// <summary>
/// Plays the demo city against a host: founds it, tells the fortnight before now in batches, then lives on at a gentle
/// pace. Started again, it goes on where it stopped.
/// </summary>
public sealed class CityLife
{
    private const int BatchStatements = 500;

    private readonly CityClient _client;
    private readonly TimeProvider _time;
    private readonly string _path;
    private readonly Action<CityProgress> _progress;
    private CityDiary _diary;
    private long _statements;

    /// <summary>Prepares a life; nothing is sent yet.</summary>
    /// <param name="client">The host.</param>
    /// <param name="diaryPath">Where the diary is kept.</param>
    /// <param name="seed">The seed of a city that has no diary yet.</param>
    /// <param name="time">The clock.</param>
    /// <param name="progress">Told after each batch; called on one thread at a time.</param>
    public CityLife(CityClient client, string diaryPath, string seed, TimeProvider time, Action<CityProgress> progress)
    {
        ArgumentNullException.ThrowIfNull(time);
        _client = client;
        _time = time;
        _path = diaryPath;
        _progress = progress;
        _diary = CityDiary.Read(diaryPath) ?? CityDiary.Begin(seed, Now);
    }

    private DateTimeOffset Now => DateTimeOffset.FromUnixTimeSeconds(_time.GetUtcNow().ToUnixTimeSeconds());

    /// <summary>Founds the city unless that is done.</summary>
    /// <param name="setupToken">Gives the token of the host's set-up link; asked only before the charter.</param>
    /// <param name="hasCharter">Whether the ledger already has its charter.</param>
    /// <param name="quorum">Whose cosignatures the charter asks for: <c>none</c>, or lines of a tlog-policy.</param>
    /// <param name="cancellationToken">Stops between batches.</param>
    public async Task FoundAsync(Func<string> setupToken, bool hasCharter, string quorum, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(setupToken);
        if (_diary.Founded)
        {
            return;
        }

        if (hasCharter && !File.Exists(_path))
        {
            throw new InvalidOperationException($"The ledger has a charter, but {_path} is missing: this is not a city that can be gone on with.");
        }

        // Written before the first statement, so that a start after a crash says the same things again.
        _diary.Write(_path);
        Report(CityStage.Founding, 0);
        if (!hasCharter)
        {
            var token = setupToken();
            var facts = await _client.AskSetupAsync(token, cancellationToken) with { Quorum = quorum };
            await _client.FoundAsync(Story.Charter(_diary.Seed, facts, _diary.FirstDay), token, cancellationToken);
        }

        // The host examines what follows a grant or an admission after recording it, so all of it may go at once.
        var batch = new Batch();
        foreach (var said in Story.Admissions(_diary.Seed, _diary.FirstDay, _diary.FoundedAt))
        {
            batch.Add(said);
        }

        await SendAsync(batch, cancellationToken);
        _diary = _diary with { Founded = true };
        _diary.Write(_path);
    }

    /// <summary>Goes on from where the city is, until stopped: first quickly up to now, then as time passes.</summary>
    public async Task LiveAsync(CancellationToken cancellationToken)
    {
        var story = new Story(_diary.Seed, _diary.FirstDay);
        foreach (var leg in _diary.Legs)
        {
            foreach (var _ in story.Tell(leg.Until, leg.Pace))
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }

        await CatchUpAsync(story, cancellationToken);
        var restraint = new Restraint(_client.AskRecalledAsync);
        while (true)
        {
            Report(CityStage.Living, 100);
            var wait = story.Next - _time.GetUtcNow();
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, _time, cancellationToken);
            }

            var batch = new Batch();
            var until = Now;
            foreach (var said in story.Tell(until, Pace.Living))
            {
                if (!await restraint.HoldsAsync(said, cancellationToken))
                {
                    batch.Add(said);
                }
            }

            await SendAsync(batch, cancellationToken);
            _diary = _diary.ToldUntil(until, Pace.Living);
            _diary.Write(_path);
        }
    }

    private async Task CatchUpAsync(Story story, CancellationToken cancellationToken)
    {
        var from = story.Now;
        var batch = new Batch();
        while (story.Now < Now)
        {
            // A quarter of a day at a time: what is in the diary was recorded, and batches are of one stretch.
            var until = Min(story.Now + TimeSpan.FromHours(6), Now);
            foreach (var said in story.Tell(until, Pace.History))
            {
                batch.Add(said);
                if (batch.Count == BatchStatements)
                {
                    await SendAsync(batch, cancellationToken);
                }
            }

            await SendAsync(batch, cancellationToken);
            _diary = _diary.ToldUntil(until, Pace.History);
            _diary.Write(_path);
            var done = (until - from) / (Now - from);
            Report(CityStage.History, 2 + (int)(97 * Math.Clamp(done, 0, 1)));
        }
    }

    private static DateTimeOffset Min(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;

    private async Task SendAsync(Batch batch, CancellationToken cancellationToken)
    {
        if (batch.Count > 0)
        {
            await _client.SubmitAsync(batch.Seal(), cancellationToken);
            await _client.DepositAsync(batch.Parts, cancellationToken);
            _statements += batch.Count;
            batch.Clear();
        }
    }

    private void Report(CityStage stage, int percent) => _progress(new CityProgress(stage, percent, _statements));

    /// <summary>What is said next, with its sealed parts.</summary>
    private sealed class Batch
    {
        private readonly List<Said> _said = [];

        public int Count => _said.Count;

        public IReadOnlyList<SealedPart> Parts => [.. _said.SelectMany(s => s.Parts)];

        public void Add(Said said) => _said.Add(said);

        public void Clear() => _said.Clear();

        /// <summary>The signatures are the work here: on one core, so that the host has the other.</summary>
        public List<byte[]> Seal() => [.. _said.Select(s => s.Seal())];
    }
}
