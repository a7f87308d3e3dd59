using System.Text;
using System.Text.Json;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.LightGbm;
using Suiyuan.Domain.Risk;

namespace Suiyuan.Ranking;

/// <summary>The file holds no model that this program can use.</summary>
public sealed class RankingException(string message) : Exception(message);

/// <summary>What is said of a model beside it, for whoever decides whether to trust it.</summary>
/// <param name="Version">Of its features: <see cref="RankingInput.Version"/>.</param>
/// <param name="TreeSize">The tree size up to which it has seen the ledger; of several ledgers, their sum.</param>
/// <param name="Until">The last day of which it has seen an inspection.</param>
/// <param name="Examples">How many inspections it was trained on.</param>
/// <param name="Faults">How many of them found a fault.</param>
/// <param name="Plain">What the plain score finds in the inspections of the last third, which the model that was compared had not seen.</param>
/// <param name="Model">What that model finds in them.</param>
public sealed record RankingAbout(
    string Version, long TreeSize, DateOnly Until, int Examples, int Faults, HitRates? Plain = null, HitRates? Model = null)
{
    /// <summary>True when it found more than the plain score at five percent, and no less at ten.</summary>
    public bool IsBetter => Plain is { Rates: [_, var five, var ten] }
        && Model is { Rates: [_, var modelFive, var modelTen] } && modelFive > five && modelTen >= ten;
}

/// <summary>
/// Ranks stalls by how likely an inspection is to find a fault, learned from past inspections (LightGBM: gradient-boosted trees). One
/// thread and one seed: the same examples give the same ranking. It advises; whether anyone goes by it a person decides.
/// </summary>
/// <remarks>Not thread-safe.</remarks>
public sealed class RankingModel
{
    /// <summary>Fewer examples, or fewer with a fault, are nothing to learn from.</summary>
    public const int FewestExamples = 200;

    private const int FewestFaults = 15;

    private readonly MLContext _context;
    private readonly ITransformer _model;

    private RankingModel(MLContext context, ITransformer model, RankingAbout about)
    {
        _context = context;
        _model = model;
        About = about;
    }

    /// <summary>What is said of it.</summary>
    public RankingAbout About { get; }

    /// <summary>Compares on the last third of the examples by time what a model of the first two and the plain score find, then trains on all.</summary>
    /// <param name="examples">Inspections with what was known before them.</param>
    /// <param name="treeSize">The tree size that they were read at.</param>
    /// <exception cref="RankingException">They are too few.</exception>
    public static RankingModel Train(IReadOnlyList<RankingExample> examples, long treeSize)
    {
        ArgumentNullException.ThrowIfNull(examples);
        var faults = examples.Count(e => e.Fault);
        if (examples.Count < FewestExamples || faults < FewestFaults)
        {
            throw new RankingException($"{examples.Count} inspections, {faults} of them with a fault, are too few: {FewestExamples} and {FewestFaults} are needed.");
        }

        var days = examples.Select(e => e.Day).Order().ToList();
        var border = days[days.Count * 2 / 3];
        var (before, after) = (examples.Where(e => e.Day < border).ToList(), examples.Where(e => e.Day >= border).ToList());
        HitRates? plain = null, model = null;
        if (before.Count(e => e.Fault) >= FewestFaults / 2 && before.Exists(e => !e.Fault))
        {
            plain = HitRates.Of(after.Select(e => (e.Known.Party, (double)e.Known.Score, e.Fault)));
            var context = Context();
            model = HitRates.Of(after.Zip(Ask(context, Fit(context, before), after.Select(e => e.Known)), (e,
                p) => (e.Known.Party, (double)p, e.Fault)));
        }

        var all = Context();
        return new RankingModel(all, Fit(all, examples), new RankingAbout(
            RankingInput.Version, treeSize, days[^1], examples.Count, faults, plain, model));
    }

    /// <summary>How likely an inspection is to find a fault at each stall, in their order.</summary>
    /// <param name="stalls">With features as they are now.</param>
    public IReadOnlyList<float> Likelihoods(IEnumerable<RankingRow> stalls) => Ask(_context, _model, stalls);

    /// <summary>Writes the model: a line of JSON, then ML.NET's archive.</summary>
    public void Save(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(JsonSerializer.SerializeToUtf8Bytes(About, JsonSerializerOptions.Web));
        stream.WriteByte((byte)'\n');
        using var archive = new MemoryStream();
        _context.Model.Save(_model, null, archive);
        archive.Position = 0;
        archive.CopyTo(stream);
    }

    /// <summary>Reads a model.</summary>
    /// <exception cref="RankingException">It is none, or of other features.</exception>
    public static RankingModel Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        var bytes = copy.ToArray();
        var end = Array.IndexOf(bytes, (byte)'\n');
        try
        {
            var about = end < 0 ? null : JsonSerializer.Deserialize<RankingAbout>(Encoding.UTF8.GetString(bytes, 0, end),
                JsonSerializerOptions.Web);
            if (about is null || about.Version != RankingInput.Version)
            {
                throw new RankingException(about is null
                    ? "The file is no model of a ranking."
                    : $"The model is of {about.Version}; this program ranks by {RankingInput.Version}. Train it again.");
            }

            var context = Context();
            using var archive = new MemoryStream(bytes, end + 1, bytes.Length - end - 1);
            return new RankingModel(context, context.Model.Load(archive, out _), about);
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidDataException or InvalidOperationException)
        {
            throw new RankingException("The file is no model of a ranking: " + e.Message);
        }
    }

    private static MLContext Context() => new(seed: 1);

#pragma warning disable CA1859 // The transformer's own type is a page long and says nothing.
    private static ITransformer Fit(
#pragma warning restore CA1859
        MLContext context, IReadOnlyList<RankingExample> examples)
    {
        // Ordered, so that whoever reads the same ledger in another way learns the same.
        var rows = examples.OrderBy(e => e.Day).ThenBy(e => e.Known.Party,
            StringComparer.Ordinal).Select(e => new Input { Features = e.Known.Features, Label = e.Fault });
        var trainer = context.BinaryClassification.Trainers.LightGbm(new LightGbmBinaryTrainer.Options
        {
            LabelColumnName = nameof(Input.Label),
            FeatureColumnName = nameof(Input.Features),
            NumberOfThreads = 1,
            Seed = 1,
            Deterministic = true,
            // Small and slow, because a city has hundreds of inspections that found something, not millions.
            NumberOfIterations = 120,
            LearningRate = 0.05,
            NumberOfLeaves = 8,
            MinimumExampleCountPerLeaf = Math.Clamp(examples.Count / 100, 5, 40),
            Booster = new GradientBooster.Options { L2Regularization = 5, FeatureFraction = 1, SubsampleFraction = 1 },
        });
        return trainer.Fit(context.Data.LoadFromEnumerable(rows, Schema()));
    }

    private static float[] Ask(MLContext context, ITransformer model, IEnumerable<RankingRow> stalls)
    {
        var rows = context.Data.LoadFromEnumerable(stalls.Select(s => new Input { Features = s.Features }), Schema());
        return [.. context.Data.CreateEnumerable<Output>(model.Transform(rows), reuseRowObject: true).Select(o => o.Probability)];
    }

    private static SchemaDefinition Schema()
    {
        var schema = SchemaDefinition.Create(typeof(Input));
        schema[nameof(Input.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, RankingInput.Names.Count);
        return schema;
    }

    private sealed class Input
    {
        public float[] Features { get; set; } = [];

        public bool Label { get; set; }
    }

    private sealed class Output
    {
        public float Probability { get; set; }
    }
}
