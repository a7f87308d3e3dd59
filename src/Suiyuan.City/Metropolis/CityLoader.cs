using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Suiyuan.City.Live;
using Suiyuan.City.Speak;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.City.Metropolis;

/// <summary>How a load is going.</summary>
/// <param name="Lines">Lines of the file done, the first not counted.</param>
/// <param name="Of">Statements that the plan expects.</param>
/// <param name="PerSecond">Statements a second over the last seconds.</param>
/// <param name="P50">Median of the last batches' times until durable.</param>
/// <param name="P99">The same, 99 of 100.</param>
/// <param name="Backlog">Entries that are recorded and not in the views yet.</param>
/// <param name="Note">What it waits for; null for nothing.</param>
public readonly record struct LoadProgress(long Lines, long Of, double PerSecond, TimeSpan P50, TimeSpan P99, long Backlog, string? Note);

/// <summary>What came of a load.</summary>
/// <param name="Statements">Recorded now.</param>
/// <param name="Already">There before.</param>
/// <param name="Refused">Damaged lines and statements that the host refused.</param>
/// <param name="Proven">Proofs of a sample that were fetched and hold.</param>
/// <param name="NotProven">Those that do not.</param>
/// <param name="Took">How long.</param>
/// <param name="Latencies">Times of all batches until durable, in order of size.</param>
public sealed record LoadResult(long Statements, long Already, long Refused, int Proven, int NotProven, TimeSpan Took, IReadOnlyList<TimeSpan> Latencies);

/// <summary>
/// Plays a city's file against a host over its public interface, in order, and checks what comes back: each id, that indexes
/// grow, and in the end the proofs of a sample. Notes how far it is beside the file; started again, it goes on from there, and
/// what was on its way is sent again, which is harmless. Waits as long as it takes for a host that is away or too busy.
/// </summary>
/// <param name="http">With the host's base address.</param>
/// <param name="time">The clock.</param>
public sealed class CityLoader(HttpClient http, TimeProvider time)
{
    /// <summary>What <see cref="LoadProgress.Note"/> says while there is nobody to speak to.</summary>
    public const string HostAway = "the host is away";

    private const int SampleSize = 64;
    private static readonly MediaTypeHeaderValue SequenceType = new("application/cbor-seq");

    private readonly CityClient _client = new(http);
    private readonly List<TimeSpan> _latencies = [];
    private readonly List<StatementId> _sample = [];
    private readonly Queue<(long Stamp, int Count)> _recent = new();
    private readonly Chance _chance = new("load", "sample");
    private long _lastIndex = -1;
    private long _recorded;
    private long _already;
    private long _refused;
    private long _seen;

    /// <summary>Statements of one request.</summary>
    public int BatchSize { get; init; } = 1_000;

    /// <summary>How many times faster than the story's own time; null for as fast as it goes.</summary>
    public double? Speed { get; init; }

    /// <summary>Lines of the file to do, the first not counted; null for all.</summary>
    public long? Most { get; init; }

    /// <summary>Told of each damaged or refused line: its number, from 1, and what is wrong.</summary>
    public Action<long, string> Complain { get; init; } = static (_, _) => { };

    /// <summary>Told how it goes, about twice a second.</summary>
    public Action<LoadProgress> Report { get; init; } = static _ => { };

    /// <summary>Loads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="token">The host's set-up token, for an empty ledger.</param>
    /// <param name="cancellationToken">Stops between batches; what is done is noted.</param>
    /// <exception cref="CityFileException">The file is no city's, or the ledger is another city's.</exception>
    public async Task<LoadResult> LoadAsync(string path, string? token, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(path, new FileStreamOptions { Access = FileAccess.Read, Share = FileShare.ReadWrite, BufferSize = 1 << 20 });
        var plan = CityFile.ReadPlan(await reader.ReadLineAsync(cancellationToken) ?? "");
        var note = LoadNote.Read(path) ?? new LoadNote(http.BaseAddress!.ToString(), "", 0);
        if (note.Host != http.BaseAddress!.ToString())
        {
            throw new CityFileException($"{LoadNote.PathOf(path)} is of a load to {note.Host}; remove it to begin anew.");
        }

        note = await FoundAsync(plan, token, note, cancellationToken);
        for (var i = 0L; i < note.Lines; i++)
        {
            await reader.ReadLineAsync(cancellationToken);
        }

        var began = time.GetTimestamp();
        var expected = plan.Purchases + plan.Sales;
        // Statements that are due within a twentieth of a second go together.
        var batches = new CityBatches(reader, note.Lines, Most ?? long.MaxValue, BatchSize, Speed * TimeSpan.FromMilliseconds(50));
        DateTimeOffset? storyBegan = null;
        var reported = 0L;
        var next = batches.NextAsync(cancellationToken);
        while (await next is { } batch)
        {
            // Read and decoded while this one is on its way.
            next = Task.Run(() => batches.NextAsync(cancellationToken), cancellationToken);
            if (Speed is { } speed && batch.Signed is { } signed)
            {
                storyBegan ??= signed;
                var due = (signed - storyBegan.Value) / speed - time.GetElapsedTime(began);
                if (due > TimeSpan.Zero)
                {
                    await Task.Delay(due, time, cancellationToken);
                }
            }

            await SendAsync(batch.Lines, cancellationToken);
            note = note with { Lines = batch.End };
            if (time.GetElapsedTime(reported) > TimeSpan.FromMilliseconds(500))
            {
                reported = time.GetTimestamp();
                note.Write(path);
                await ReportAsync(note.Lines, expected, null, cancellationToken);
            }
        }

        note.Write(path);
        var took = time.GetElapsedTime(began);
        await ReportAsync(note.Lines, expected, "proofs", cancellationToken);
        var (proven, notProven) = await ProveAsync(note.Vkey, cancellationToken);
        _latencies.Sort();
        return new LoadResult(_recorded, _already, _refused, proven, notProven, took, _latencies);
    }

    /// <summary>Goes on living after the history's end: each statement when it is due.</summary>
    public async Task LiveAsync(CityPlan plan, CancellationToken cancellationToken)
    {
        var history = new History(plan, static _ => { });
        foreach (var _ in history.Tell())
        {
            // Told up to where the file ends, without sealing it again.
            cancellationToken.ThrowIfCancellationRequested();
        }

        var batch = new List<FileLine>();
        foreach (var said in history.GoOn())
        {
            var due = said.At - time.GetUtcNow();
            if (due > TimeSpan.Zero || batch.Count == BatchSize)
            {
                await SendAsync(batch, cancellationToken);
                batch.Clear();
            }

            if (due > TimeSpan.Zero)
            {
                await Task.Delay(due, time, cancellationToken);
            }

            if (Statement.TryDecode(said.Seal(), out var statement) == StatementFault.None && statement!.Issuer != History.Platform)
            {
                batch.Add(new FileLine(0, statement!, []));
            }
        }
    }

    private async Task<LoadNote> FoundAsync(CityPlan plan, string? token, LoadNote note, CancellationToken cancellationToken)
    {
        if (note.Vkey.Length > 0)
        {
            return note;
        }

        if (token is null)
        {
            throw new CityFileException("The host's set-up token is needed for an empty ledger: the link that it prints when it starts ends with it.");
        }

        FoundingFacts facts;
        try
        {
            facts = await _client.AskSetupAsync(token, cancellationToken);
        }
        catch (HttpRequestException e) when (e.StatusCode is not null)
        {
            throw new CityFileException($"The host does not take the set-up token ({(int)e.StatusCode}): a wrong one, or its ledger has a charter already.");
        }

        var history = new History(plan, static _ => { });
        await _client.FoundAsync(history.Charter(facts), token, cancellationToken);
        return note with { Vkey = facts.VerifierKey };
    }

    private async Task SendAsync(List<FileLine> batch, CancellationToken cancellationToken)
    {
        foreach (var damaged in batch.Where(b => b.Statement is null))
        {
            _refused++;
            Complain(damaged.Number, "damaged: not a statement");
        }

        var left = batch.FindAll(b => b.Statement is not null);
        var parts = new List<SealedPart>();
        while (left.Count > 0)
        {
            var began = time.GetTimestamp();
            var answers = await PostAsync([.. left.Select(b => b.Statement!)], cancellationToken);
            _latencies.Add(time.GetElapsedTime(began));
            _recent.Enqueue((time.GetTimestamp(), left.Count));
            left = [.. Note(left, answers, parts)];
            if (left.Count > 0)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), time, cancellationToken);
            }
        }

        if (parts.Count > 0)
        {
            await UntilThereAsync(async () =>
            {
                await _client.DepositAsync(parts, cancellationToken);
                return true;
            }, cancellationToken);
        }
    }

    /// <summary>Checks the answers; those that are to be sent again come back.</summary>
    private IEnumerable<FileLine> Note(List<FileLine> sent, Answer[] answers, List<SealedPart> parts)
    {
        for (var i = 0; i < sent.Count; i++)
        {
            var (line, statement, content) = sent[i];
            var answer = answers[i];
            if (answer.Problem is null)
            {
                // What was refused cites nothing, so its parts would never be taken.
                parts.AddRange(content.Select(c => new SealedPart(Hash.Of(c), c)));
            }

            if (answer.Problem is { Code: "overloaded" or "unavailable" })
            {
                yield return sent[i];
            }
            else if (answer.Problem is { } problem)
            {
                _refused++;
                Complain(line, $"refused: {problem.Code} {problem.Field}");
            }
            else if (answer.Id != statement!.Id.ToString())
            {
                throw new CityRefusedException($"Line {line} is {statement.Id}, and the host says {answer.Id}.");
            }
            else if (answer.Already)
            {
                _already++;
            }
            else if (answer.Index <= _lastIndex)
            {
                throw new CityRefusedException($"Line {line} was recorded at {answer.Index}, after one at {_lastIndex}.");
            }
            else
            {
                _lastIndex = answer.Index;
                _recorded++;
                Sample(statement.Id);
            }
        }
    }

    /// <summary>A fair sample of what was recorded (reservoir).</summary>
    private void Sample(StatementId id)
    {
        _seen++;
        if (_sample.Count < SampleSize)
        {
            _sample.Add(id);
        }
        else if ((long)(_chance.Fraction() * _seen) is < SampleSize and var at)
        {
            _sample[(int)at] = id;
        }
    }

    private async Task<Answer[]> PostAsync(IReadOnlyList<Statement> statements, CancellationToken cancellationToken)
    {
        var body = new byte[statements.Sum(s => s.Bytes.Length)];
        var at = 0;
        foreach (var statement in statements)
        {
            statement.Bytes.CopyTo(body.AsMemory(at));
            at += statement.Bytes.Length;
        }

        return await UntilThereAsync(async () =>
        {
            while (true)
            {
                using var content = new ByteArrayContent(body);
                content.Headers.ContentType = SequenceType;
                using var response = await http.PostAsync("/api/statements", content, cancellationToken);
                if (response.StatusCode == HttpStatusCode.ServiceUnavailable)
                {
                    await Task.Delay(response.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1), time, cancellationToken);
                    continue;
                }

                response.EnsureSuccessStatusCode();
                var answers = await response.Content.ReadFromJsonAsync(LoadJson.Default.AnswerArray, cancellationToken);
                return answers?.Length == statements.Count
                    ? answers
                    : throw new CityRefusedException($"{statements.Count} statements were sent and {answers?.Length} answers came.");
            }
        }, cancellationToken);
    }

    /// <summary>Does it again while the host is away: stopped, killed, starting. The same bytes again are harmless.</summary>
    private async Task<T> UntilThereAsync<T>(Func<Task<T>> send, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await send();
            }
            catch (Exception e) when (e is HttpRequestException { StatusCode: null } or IOException
                || (e is TaskCanceledException && !cancellationToken.IsCancellationRequested))
            {
                Report(new LoadProgress(_recorded + _already, 0, 0, default, default, 0, HostAway));
                await Task.Delay(TimeSpan.FromSeconds(1), time, cancellationToken);
            }
        }
    }

    private async Task ReportAsync(long line, long expected, string? waiting, CancellationToken cancellationToken)
    {
        while (_recent.Count > 1 && time.GetElapsedTime(_recent.Peek().Stamp) > TimeSpan.FromSeconds(5))
        {
            _recent.Dequeue();
        }

        var rate = _recent.Count > 1 ? _recent.Skip(1).Sum(r => r.Count) / Math.Max(0.001, time.GetElapsedTime(_recent.Peek().Stamp).TotalSeconds) : 0;
        var last = _latencies.TakeLast(200).Order().ToArray();
        Report(new LoadProgress(line, expected, rate, At(last, 0.5), At(last, 0.99), await BacklogAsync(cancellationToken), waiting));
    }

    private static TimeSpan At(TimeSpan[] sorted, double share) => sorted.Length == 0 ? default : sorted[(int)((sorted.Length - 1) * share)];

    private async Task<long> BacklogAsync(CancellationToken cancellationToken)
    {
        try
        {
            var health = await http.GetFromJsonAsync("/healthz", LoadJson.Default.Health, cancellationToken);
            return health is null ? 0 : Math.Max(0, health.Recorded - health.Views);
        }
        catch (Exception e) when (e is HttpRequestException or JsonException)
        {
            return 0;
        }
    }

    private async Task<(int Proven, int NotProven)> ProveAsync(string vkey, CancellationToken cancellationToken)
    {
        var (proven, notProven) = (0, 0);
        if (LogPolicy.TryParse(System.Text.Encoding.UTF8.GetBytes($"log {vkey}\nquorum none\n"), out var policy).Fault != PolicyFault.None)
        {
            throw new CityFileException("The host's log key can't be read.");
        }


        foreach (var id in _sample)
        {
            for (var tries = 0; ; tries++)
            {
                using var response = await http.GetAsync($"/v/{id}.tlog-proof", cancellationToken);
                if (response.IsSuccessStatusCode)
                {
                    var holds = TlogProof.TryParse(await response.Content.ReadAsByteArrayAsync(cancellationToken), out var proof) == ProofFault.None
                        && Holds(proof!, policy!, id);
                    (proven, notProven) = holds ? (proven + 1, notProven) : (proven, notProven + 1);
                    break;
                }

                // The last entries wait for their block.
                if (tries == 30)
                {
                    notProven++;
                    break;
                }

                await Task.Delay(TimeSpan.FromMilliseconds(500), time, cancellationToken);
            }
        }

        return (proven, notProven);
    }

    private static bool Holds(TlogProof proof, LogPolicy policy, StatementId id) =>
        Statement.TryDecode(proof.Extra, out var statement) == StatementFault.None && statement!.Id == id && proof.VerifyCarriedEntry(policy).IsProven;

    internal sealed record Answer(
        [property: JsonPropertyName("id")] string? Id, [property: JsonPropertyName("index")] long Index, [property: JsonPropertyName("already")] bool Already,
        [property: JsonPropertyName("problem")] Refused? Problem);

    internal sealed record Refused([property: JsonPropertyName("code")] string Code, [property: JsonPropertyName("field")] string? Field);

    internal sealed record Health([property: JsonPropertyName("recorded")] long Recorded, [property: JsonPropertyName("views")] long Views);
}

/// <summary>How far a load is; kept beside the file.</summary>
/// <param name="Host">Where it goes to.</param>
/// <param name="Vkey">The log's verifier key, once the charter is made.</param>
/// <param name="Lines">Lines done, the first not counted.</param>
internal sealed record LoadNote(string Host, string Vkey, long Lines)
{
    public static string PathOf(string file) => file + ".load.json";

    public static LoadNote? Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllText(PathOf(file)), LoadJson.Default.LoadNote);
        }
        catch (Exception e) when (e is FileNotFoundException or JsonException)
        {
            return null;
        }
    }

    public void Write(string file)
    {
        var temporary = PathOf(file) + ".new";
        File.WriteAllText(temporary, JsonSerializer.Serialize(this, LoadJson.Default.LoadNote));
        File.Move(temporary, PathOf(file), overwrite: true);
    }
}

[JsonSerializable(typeof(CityLoader.Answer[]))]
[JsonSerializable(typeof(CityLoader.Health))]
[JsonSerializable(typeof(LoadNote))]
internal sealed partial class LoadJson : JsonSerializerContext;
