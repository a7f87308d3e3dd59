using Suiyuan.TicketPress.Layouts.Dev;

namespace Suiyuan.TicketPress.Layouts;

/// <summary>A paper's design.</summary>
/// <param name="Name">Its name in labels, unique.</param>
/// <param name="Type">The ticket type.</param>
/// <param name="Form">The form that its facts must have, or null.</param>
/// <param name="Write">Writes it: the markup of one page.</param>
/// <param name="SealNeeded">Whether a paper of this design is void without a seal.</param>
internal sealed record Layout(string Name, string Type, string? Form, Func<Sheet, string> Write, bool SealNeeded = false);

internal static class AllLayouts
{
    public static IReadOnlyList<Layout> Dev { get; } =
    [
        .. QuarantineSheets.All, .. CommitmentSheets.All, .. MeatSheets.All, .. ImportSheets.All, .. AquaticSheets.All,
        .. SaleSheets.All, .. TestSheets.All, .. LicenceSheets.All, .. ModernSheets.All, .. OtherSheets.All,
    ];

    private static readonly Dictionary<string, IReadOnlyList<Layout>> Sets = new(StringComparer.Ordinal)
    {
        ["dev"] = Dev,
        ["held"] = Held.HeldLayouts.All,
        ["fresh"] = Fresh.FreshLayouts.All,
        ["fresh2"] = Fresh2.Fresh2Layouts.All,
        ["fresh3"] = Fresh3.Fresh3Layouts.All,
        ["fresh4"] = Fresh4.Fresh4Layouts.All,
        ["fresh5"] = Fresh5.Fresh5Layouts.All,
        ["fresh6"] = Fresh6.Fresh6Layouts.All,
        ["fresh7"] = Fresh7.Fresh7Layouts.All,
        ["fresh8"] = Fresh8.Fresh8Layouts.All,
        ["fresh9"] = Fresh9.Fresh9Layouts.All,
        ["fresh10"] = Fresh10.Fresh10Layouts.All,
        ["fresh11"] = Fresh11.Fresh11Layouts.All,
        ["fresh12"] = Fresh12.Fresh12Layouts.All,
        ["fresh13"] = Fresh13.Fresh13Layouts.All,
        ["fresh14"] = Fresh14.Fresh14Layouts.All,
        ["fresh15"] = Fresh15.Fresh15Layouts.All,
        ["fresh16"] = Fresh16.Fresh16Layouts.All,
        ["fresh17"] = Fresh17.Fresh17Layouts.All,
        ["fresh18"] = Fresh18.Fresh18Layouts.All,
        ["fresh19"] = Fresh19.Fresh19Layouts.All,
        ["fresh20"] = Fresh20.Fresh20Layouts.All,
        ["fresh21"] = Fresh21.Fresh21Layouts.All,
        ["fresh22"] = Fresh22.Fresh22Layouts.All,
        ["fresh23"] = Fresh23.Fresh23Layouts.All,
        ["fresh24"] = Fresh24.Fresh24Layouts.All,
        ["fresh25"] = Fresh25.Fresh25Layouts.All,
        ["fresh26"] = Fresh26.Fresh26Layouts.All,
        ["fresh27"] = Fresh27.Fresh27Layouts.All,
        ["fresh28"] = Fresh28.Fresh28Layouts.All,
        ["fresh29"] = Fresh29.Fresh29Layouts.All,
        ["fresh30"] = Fresh30.Fresh30Layouts.All,
        ["fresh31"] = Fresh31.Fresh31Layouts.All,
        ["fresh32"] = Fresh32.Fresh32Layouts.All,
        ["fresh33"] = Fresh33.Fresh33Layouts.All,
    };

    /// <summary>True for the name of a set, or several with + between.</summary>
    public static bool Knows(string set) => set.Split('+').All(Sets.ContainsKey);

    /// <summary>The layouts of a set, or of several.</summary>
    public static IReadOnlyList<Layout> Of(string set) => [.. set.Split('+').SelectMany(s => Sets[s])];
}
