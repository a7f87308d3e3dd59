using System.Buffers;
using System.Collections.Frozen;
using Suiyuan.Tickets.Ocr;

namespace Suiyuan.Tickets.Checks;

/// <summary>A place of the dictionary.</summary>
/// <param name="Name">With its level: 三水区.</param>
/// <param name="Parent">The place that it is in, or null.</param>
internal sealed record Place(string Name, Place? Parent)
{
    /// <summary>The name without its level, 三水; the name itself where that would leave one character.</summary>
    public string Bare { get; } = PlaceNames.Bare(Name);

    /// <summary>True when this place is, or lies in, another.</summary>
    public bool LiesIn(Place other) => ReferenceEquals(this, other) || (Parent is not null && Parent.LiesIn(other));
}

/// <summary>Names of the places that goods come from and go to: Guangdong to the town, China to the county, and the world.</summary>
internal static class PlaceNames
{
    private static readonly string[] Levels =
        ["维吾尔自治区", "壮族自治区", "回族自治区", "特别行政区", "自治区", "自治州", "自治县", "街道", "新区", "地区", "省", "市", "区", "县", "镇", "乡", "州", "盟", "旗"];

    private static readonly List<Place> All = Load();
    private static readonly FrozenDictionary<string, Place[]> ByName = All.GroupBy(p => p.Name).ToFrozenDictionary(g => g.Key, g => g.ToArray());
    private static readonly FrozenDictionary<string, Place[]> ByBare = All.GroupBy(p => p.Bare).ToFrozenDictionary(g => g.Key, g => g.ToArray());
    private static readonly FrozenDictionary<int, Place[]> ByLength = All.GroupBy(p => p.Name.Length).ToFrozenDictionary(g => g.Key, g => g.ToArray());
    // Characters of the dictionary's names that the recogniser can't write, or leaves out (坭).
    private static readonly SearchValues<char> Unwritable = SearchValues.Create("坭仫坜坵埇埤崁氹汫沚浉瀍猇硇簕莰莿萣蒗鄠隰鲘");
    private static readonly Place[] Unwritten = [.. All.Where(p => p.Parent is not null && p.Name.AsSpan().ContainsAny(Unwritable))];
    private static readonly string[] Tails =
    [
        .. All.Where(p => p.Name.Length is 3 or 4 && p.Name[^1] is '区' or '县' or '镇' or '市').Select(p => p.Name[1..])
            .Distinct(StringComparer.Ordinal).Where(t => !ByName.ContainsKey(t) && !ByBare.ContainsKey(t)),
    ];

    private static readonly int Longest = ByName.Keys.Max(n => n.Length);

    /// <summary>Places of a name, with or without its level.</summary>
    public static IReadOnlyList<Place> Find(string name) => ByName.GetValueOrDefault(name) ?? ByBare.GetValueOrDefault(name) ?? [];

    /// <summary>True for a province or a city that has districts or counties, and nothing in it: 广东省, 广东省湛江市, 广东.</summary>
    public static bool IsAboveCounty(string text)
    {
        static bool IsAbove(Place place) => place.Parent is null
            ? place.Name[^1] is '省' or '市' || place.Name.EndsWith("自治区", StringComparison.Ordinal)
            : place.Parent.Parent is null && place.Name[^1] == '市' && All.Exists(p => ReferenceEquals(p.Parent, place) && p.Name[^1] is '区' or '县');
        return In(text) is { Count: > 0 } places && places.Sum(p => p.Name.Length) >= text.Length && places.All(IsAbove);
    }

    /// <summary>True when a text begins with the name of a place.</summary>
    public static bool Leads(string text)
    {
        for (var length = Math.Min(Longest, text.Length); length >= 2; length--)
        {
            if (ByName.ContainsKey(text[..length]) || ByBare.ContainsKey(text[..length]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when a text begins with a district's or town's name without its first character: 云区 of 白云区.</summary>
    public static bool LeadsWithin(string text) => Tails.Any(t => text.StartsWith(t, StringComparison.Ordinal));

    /// <summary>The places named in a text, in order, each by its longest name.</summary>
    public static IReadOnlyList<Place> In(string text) => [.. Named(TextNorm.Compact(text)).Select(n => n.Place)];

    /// <summary>
    /// Repairs a misread character within the name of a place: 白妮镇 becomes 白坭镇. Only where one name of the dictionary fits,
    /// given the places named beside it, and the character is one that looks alike or that the recogniser saw
    /// as well; never where it was certain of another. The text itself otherwise.
    /// </summary>
    /// <param name="text">As recognised.</param>
    /// <param name="glyphs">Its characters, one each, or null when they are not known.</param>
    public static string Correct(string text, IReadOnlyList<Glyph>? glyphs = null)
    {
        if (glyphs is not null && glyphs.Count != text.Length)
        {
            glyphs = null;
        }

        var result = text.ToCharArray();
        var known = Covered(text);
        var context = Named(text);
        for (var start = 0; start < text.Length; start++)
        {
            for (var length = Math.Min(Longest, text.Length - start); length >= 3; length--)
            {
                if (Repair(text.AsSpan(start, length), start, known, context, glyphs) is not { } place)
                {
                    continue;
                }

                place.Name.CopyTo(0, result, start, length);
                start += length - 1;
                break;
            }
        }

        return new string(result);
    }

    /// <summary>
    /// Puts in a character that the recogniser's alphabet lacks, and that is therefore left out: 新兴县竹镇 becomes 新兴县簕竹镇.
    /// Only right after the place that it lies in. The text itself otherwise.
    /// </summary>
    public static string Completed(string text)
    {
        foreach (var place in Unwritten)
        {
            var missing = place.Name.AsSpan().IndexOfAny(Unwritable);
            var shortened = place.Name.Remove(missing, 1);
            var at = text.IndexOf(place.Parent!.Name + shortened, StringComparison.Ordinal);
            if (at >= 0)
            {
                return text.Insert(at + place.Parent.Name.Length + missing, place.Name[missing].ToString());
            }
        }

        return text;
    }

    /// <summary>The name without its level, or the name where that would leave one character.</summary>
    internal static string Bare(string name)
    {
        var level = Levels.FirstOrDefault(l => name.EndsWith(l, StringComparison.Ordinal));
        return level is not null && name.Length - level.Length >= 2 ? name[..^level.Length] : name;
    }

    private static Place? Repair(
        ReadOnlySpan<char> read, int start, bool[] known, List<(int At, Place Place)> context, IReadOnlyList<Glyph>? glyphs)
    {
        if (!ByLength.TryGetValue(read.Length, out var places))
        {
            return null;
        }

        Place? found = null;
        var foundNear = false;
        foreach (var place in places)
        {
            var wrong = OnlyDifference(read, place.Name);
            if (wrong < 0 || known[start + wrong] || !MayBe(read[wrong], place.Name[wrong], glyphs is null ? null : glyphs[start + wrong]))
            {
                continue;
            }

            var near = context.Exists(c => place.Parent is not null && place.Parent.LiesIn(c.Place));
            if (found is null || (near && !foundNear))
            {
                (found, foundNear) = (place, near);
            }
            else if (near == foundNear && found.Name != place.Name)
            {
                return null;
            }
        }

        return found;
    }

    private static int OnlyDifference(ReadOnlySpan<char> read, string name)
    {
        // The level must stand as it is: it is what makes the text the name of a place.
        if (read[^1] != name[^1])
        {
            return -1;
        }

        var at = -1;
        for (var i = 0; i < name.Length - 1; i++)
        {
            if (read[i] != name[i])
            {
                if (at >= 0)
                {
                    return -1;
                }

                at = i;
            }
        }

        return at;
    }

    private static bool MayBe(char read, char printed, Glyph? glyph)
    {
        if (glyph is not { } seen)
        {
            return Confusions.Alike(read, printed);
        }

        return seen.Others.Any(o => o.Value == printed && o.Probability >= 0.005) || (seen.Probability < Confusions.Known && Confusions.Alike(read, printed));
    }

    private static bool[] Covered(string text)
    {
        var covered = new bool[text.Length];
        foreach (var (at, place) in Named(text, namesOnly: true))
        {
            Array.Fill(covered, true, at, place.Name.Length);
        }

        return covered;
    }

    // Whole names first, then bare ones of two characters or more; of places of one name the one that lies in what was named before.
    private static List<(int At, Place Place)> Named(string text, bool namesOnly = false)
    {
        var found = new List<(int At, Place Place)>();
        var at = 0;
        while (at < text.Length)
        {
            var taken = 0;
            for (var length = Math.Min(Longest, text.Length - at); length >= 2 && taken == 0; length--)
            {
                var piece = text.Substring(at, length);
                if (ByName.TryGetValue(piece, out var places) || (!namesOnly && ByBare.TryGetValue(piece, out places)))
                {
                    found.Add((at, Array.Find(places, p => found.Exists(f => p.LiesIn(f.Place))) ?? places[0]));
                    taken = length;
                }
            }

            at += Math.Max(taken, 1);
        }

        return found;
    }

    private static List<Place> Load()
    {
        var all = new List<Place>();
        Place? province = null;
        Place? city = null;
        var districts = new List<Place>();
        Place Add(string name, Place? parent)
        {
            var place = new Place(name, parent);
            all.Add(place);
            return place;
        }

        foreach (var line in DataFile.Lines("places.txt"))
        {
            if (line[0] != ' ')
            {
                province = line == "进口" ? null : Add(line, null);
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var head = line[..colon].Trim();
            var names = line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (line[1] == ' ')
            {
                var district = districts.Find(d => d.Name == head) ?? throw new InvalidDataException("No district of the city above: " + head);
                Array.ForEach(names, n => Add(n, district));
                continue;
            }

            city = head.Length == 0 ? province : Add(head, province);
            districts = [.. names.Select(n => Add(n, city))];
        }

        return all;
    }
}
