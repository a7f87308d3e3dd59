using System.Text.Json;
using System.Text.Json.Serialization;

namespace Suiyuan.City.Metropolis;

/// <summary>
/// What is true of something that was planted: a wrong by a pattern of DOMAIN.md section 4, or something that looks like it
/// and is honest. Goes to a file of its own, which the platform never reads.
/// </summary>
/// <param name="Pattern"><c>R01</c> to <c>R40</c>; <c>bad-lot</c> for a step of the contaminated batch's way; <c>at-fault</c> for a
/// stall at which an inspector would find fault on the day after the last.</param>
/// <param name="Honest">True for a look-alike.</param>
/// <param name="Day">The China day.</param>
/// <param name="Parties">Who did it, the first first.</param>
/// <param name="Statements">Ids of the statements that show it.</param>
/// <param name="Note">What happened, for people.</param>
/// <param name="Also">Patterns that it is a case of as well: whoever says one of these is right, whoever does not has missed nothing.</param>
public sealed record Truth(
    string Pattern, bool Honest, DateOnly Day, IReadOnlyList<string> Parties, IReadOnlyList<string> Statements, string Note,
    IReadOnlyList<string>? Also = null)
{
    /// <summary>One line of JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, TruthJson.Default.Truth);

    /// <summary>Reads a line.</summary>
    /// <exception cref="JsonException">It is not one.</exception>
    public static Truth Parse(string line) => JsonSerializer.Deserialize(line, TruthJson.Default.Truth) ?? throw new JsonException("A truth is an object.");
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Truth))]
internal sealed partial class TruthJson : JsonSerializerContext;
