using Suiyuan.Ledger;

namespace Suiyuan.Web.Shared;

/// <summary>Cosigning members, in plain words.</summary>
internal static class MemberWords
{
    /// <summary>Parts the Chinese from the English in a member's name: names in a policy have no spaces.</summary>
    public const char NameMark = '·';

    /// <summary>What keeps a member from cosigning.</summary>
    public static (Tone Tone, string Words) Of(Text text, CosignerProblem problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        return problem switch
        {
            CosignerProblem.None => (Tone.Ok, text["在签认", "Cosigning"]),
            CosignerProblem.NoAddress => (Tone.Warn, text["章程没写地址，没法请它签认", "No address to ask it at"]),
            CosignerProblem.Unreachable => (Tone.Warn, text["联系不上", "Cannot be reached"]),
            CosignerProblem.DoesNotKnowUs => (Tone.Warn, text["它不认这个账本或它的公钥", "Does not know this ledger or its key"]),
            CosignerProblem.SeesAnotherHistory => (Tone.Bad, text["它说看到的历史不一样，不肯签", "Says it was shown another history"]),
            CosignerProblem.HoldsBack => (Tone.Warn, text["暂停签认", "Holding back"]),
            CosignerProblem.WrongAnswer => (Tone.Warn, text["答得不对，没有可用的签认", "Answers, but without a valid cosignature"]),
            _ => throw new InvalidOperationException($"{problem} is not of the closed set."),
        };
    }

    /// <summary>The reader's part of a member's name: of <c>消委会·Consumer-council</c> 消委会, or Consumer council. A name
    /// without both parts is shown whole.</summary>
    public static string Name(Text text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (chinese, english) = Parts(name);
        return english.Length == 0 ? name : text[chinese, english.Replace('-', ' ')];
    }

    /// <summary>The two parts; the second is empty in a name that has only one.</summary>
    public static (string Chinese, string English) Parts(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var mark = name.IndexOf(NameMark, StringComparison.Ordinal);
        return mark <= 0 || mark == name.Length - 1 ? (name, "") : (name[..mark], name[(mark + 1)..]);
    }
}
