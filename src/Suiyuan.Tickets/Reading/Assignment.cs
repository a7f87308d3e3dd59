namespace Suiyuan.Tickets.Reading;

/// <summary>A value settled on for a field.</summary>
/// <param name="Value">What it says.</param>
/// <param name="Structure">0 to 1: how clearly the page says that this is the field.</param>
internal sealed record Settled(Value Value, double Structure);

/// <summary>Gives each text of a page to at most one field, and each field at most one text: the likeliest first.</summary>
internal sealed class Assignment
{
    private readonly record struct Claim(string Field, Piece Label, Candidate Candidate, Value Value, double Score);

    private readonly Dictionary<string, Settled> _settled = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _second = new(StringComparer.Ordinal);
    private readonly HashSet<Piece> _taken = new(ReferenceEqualityComparer.Instance);

    /// <summary>The fields found.</summary>
    public Dictionary<string, Settled> Fields => _settled;

    /// <summary>True for a text that some label claimed.</summary>
    public bool Taken(Piece piece) => _taken.Contains(piece);

    /// <summary>Weighs every label against every place.</summary>
    public static Assignment Of(ValueFinder finder, IReadOnlyList<Piece> pieces, string type, IReadOnlySet<string> wanted)
    {
        var claims = new List<Claim>();
        foreach (var label in pieces)
        {
            if (label.Label is not { } match)
            {
                continue;
            }

            var meaning = match.For(type);
            var field = meaning is not null && wanted.Contains(meaning.Field) ? meaning.Field : "x";
            var weight = field == "x" ? 0.9 : meaning!.Weight;
            var date = field is "issue_date" or "expiry";
            var wraps = field is not ("uscc" or "licence_no" or "quantity" or "unit" or "result" or "issue_date" or "number");
            foreach (var candidate in finder.For(label, wraps, date || field is "result"))
            {
                if (Shapes.Read(field, candidate.Marks, match.Hint) is { } value)
                {
                    var score = weight * match.Quality * candidate.Geometry * value.Fit;
                    claims.Add(new Claim(field, label, candidate, value, score + (0.0001 * candidate.Pieces.Count)));
                }
            }
        }

        var assignment = new Assignment();
        assignment.Settle(claims);
        return assignment;
    }

    /// <summary>Takes a value from elsewhere for a field that has none.</summary>
    public void Offer(string field, Value value, double structure)
    {
        _settled.TryAdd(field, new Settled(value, structure));
    }

    /// <summary>How near another candidate came to the one settled on, 0 to 1.</summary>
    public double Rivalry(string field) => _second.GetValueOrDefault(field);

    private void Settle(List<Claim> claims)
    {
        var served = new HashSet<Piece>(ReferenceEqualityComparer.Instance);
        claims.Sort((a, b) => b.Score.CompareTo(a.Score));
        foreach (var claim in claims)
        {
            if (claim.Score < 0.12 || served.Contains(claim.Label) || claim.Candidate.Pieces.Any(_taken.Contains))
            {
                continue;
            }

            if (claim.Field != "x")
            {
                if (_settled.TryGetValue(claim.Field, out var before))
                {
                    if (before.Value.Text != claim.Value.Text)
                    {
                        _second[claim.Field] = Math.Max(_second.GetValueOrDefault(claim.Field), claim.Score / Math.Max(0.01, before.Structure));
                    }
                }
                else
                {
                    _settled[claim.Field] = new Settled(claim.Value, Math.Min(1, claim.Score));
                }
            }

            served.Add(claim.Label);
            _taken.UnionWith(claim.Candidate.Pieces);
        }
    }
}
