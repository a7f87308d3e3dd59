namespace Suiyuan.Cli;

/// <summary>The verbs, in the order in which help lists them. A verb is one file beside this one.</summary>
internal static class Verbs
{
    public static Verb[] All { get; } =
    [
        VerifyVerb.Verb,
        AuditVerb.Verb,
        MirrorVerb.Verb,
        CompareVerb.Verb,
        StatementDecodeVerb.Verb,
        ViewsRebuildVerb.Verb,
        AuthorityVerb.Verb,
        FsckVerb.Verb,
        KeygenVerb.Verb,
        ScaleVerb.Verb,
#if !NATIVE
        TicketsReadVerb.Verb,
        TicketsScoreVerb.Verb,
        CityGenerateVerb.Verb,
        CityLoadVerb.Verb,
        CityScoreVerb.Verb,
        RiskTrainVerb.Verb,
        RiskRankVerb.Verb,
#endif
    ];
}
