using System.Globalization;
using System.Text.Json;

namespace Suiyuan.Web.Shared;

/// <summary>A district as it is drawn.</summary>
/// <param name="Name">As in addresses.</param>
/// <param name="English">The same in English.</param>
/// <param name="Path">Its outline, for an SVG path.</param>
/// <param name="X">Where its name stands.</param>
/// <param name="Y">Where its name stands.</param>
public sealed record DistrictShape(string Name, string English, string Path, double X, double Y);

/// <summary>
/// The schematic outline of the city's districts, from <c>wwwroot/map/guangzhou.json</c>, which says where it comes from: a unit is a
/// thousandth of a degree of latitude.
/// </summary>
internal sealed class CityOutline
{
    private const double West = 112.93;
    private const double North = 23.96;

    // A degree of longitude against one of latitude at Guangzhou.
    private const double Aspect = 0.92;

    /// <summary>Reads the outline.</summary>
    public CityOutline(IWebHostEnvironment environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        using var stream = environment.WebRootFileProvider.GetFileInfo("/map/guangzhou.json").CreateReadStream();
        using var json = JsonDocument.Parse(stream);
        Districts = [.. json.RootElement.GetProperty("features").EnumerateArray().Select(Read)];
    }

    /// <summary>Every district.</summary>
    public IReadOnlyList<DistrictShape> Districts { get; }

    /// <summary>A district's name for who reads <paramref name="text"/>; as it was written where the map does not know it.</summary>
    public string NameOf(string? district, Text text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.IsChinese ? district ?? "" : Districts.FirstOrDefault(d => d.Name == district)?.English ?? district ?? "";
    }

    /// <summary>The part of the drawing that shows all of it.</summary>
    public const string Whole = "0 0 1050 1410";

    /// <summary>The part that shows the four districts in the middle, which have most of the markets.</summary>
    public const string Core = "206 708 268 232";

    /// <summary>Where a place is in the drawing.</summary>
    public static (double X, double Y) Project(double latitude, double longitude) => ((longitude - West) * Aspect * 1000, (North - latitude) * 1000);

    private static DistrictShape Read(JsonElement feature)
    {
        var properties = feature.GetProperty("properties");
        var label = Point(properties.GetProperty("cp"));
        var ring = feature.GetProperty("geometry").GetProperty("coordinates")[0].EnumerateArray().Select(Point);
        return new DistrictShape(properties.GetProperty("name").GetString()!, properties.GetProperty("en").GetString()!,
            $"M{string.Join('L', ring.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.X:0} {p.Y:0}")))}z", label.X, label.Y);
    }

    private static (double X, double Y) Point(JsonElement place) => Project(place[1].GetDouble(), place[0].GetDouble());
}
