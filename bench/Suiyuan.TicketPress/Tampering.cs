using Suiyuan.TicketPress.Layouts;

namespace Suiyuan.TicketPress;

/// <summary>Plans of images that should be found out, and of honest ones that look like them and should not.</summary>
internal sealed partial class Tampering
{
    private static readonly string[] Numbered = ["quarantine", "meat-inspection", "import", "aquatic", "sale", "test"];
    private static readonly string[] Weighed = ["quarantine", "meat-inspection", "aquatic", "commitment", "import"];

    private readonly string _set;
    private readonly int _seed;
    private readonly Chance _chance;
    private readonly List<Job> _plan = [];
    private int _cases;

    private Tampering(string set, int seed)
    {
        (_set, _seed, _chance) = (set, seed, Chance.Of(seed, set, "tamper"));
    }

    /// <summary>Every kind in turn until there are <paramref name="count"/> images; a case is never cut short.</summary>
    public static List<Job> Plan(string set, int seed, int count)
    {
        var tampering = new Tampering(set, seed);
        Action[] kinds =
        [
            tampering.Expired, tampering.SameDayControl, tampering.FutureDate, tampering.ConsigneeMismatch, tampering.VariantControl, tampering.NumberOfAnother,
            tampering.NumberOtherContent, tampering.PhotoReused, tampering.PhotoReused, tampering.Altered, tampering.Altered, tampering.QrMismatch, tampering.SealMissing, tampering.SealMissing,
            tampering.CheckDigit, tampering.Arithmetic, tampering.WrongType, tampering.SplitControl, tampering.Overdrawn, tampering.OverdrawnOverSeveral, tampering.PlainControl, tampering.PlainControl, tampering.PlainControl,
        ];
        for (var i = 0; tampering._plan.Count < count; i++)
        {
            kinds[i % kinds.Length]();
        }

        return tampering._plan;
    }

    /// <summary>A paper, before it is known whether it will do.</summary>
    private sealed record Draft(Layout Layout, string Id, Action<Facts, Chance> Change)
    {
        /// <summary>What its looks are drawn from, unless it is to look like another.</summary>
        public string Look => Id + "/look";

        public Facts Facts()
        {
            var facts = TicketPress.Facts.Make(Layout.Type, Layout.Form, Chance.Of(Id, "facts"));
            Change(facts, Chance.Of(Id, "change"));
            return facts;
        }
    }

    /// <summary>Draws papers until one prints what the case is about.</summary>
    private Draft Find(IReadOnlyList<string> types, Func<Sheet, bool> wanted, Action<Facts, Chance>? change = null, Func<Layout, bool>? layouts = null, Func<Draft, Sheet, bool>? works = null) =>
        Seek(types, wanted, change, layouts, works) ?? throw new InvalidOperationException($"No layout of {_set} prints what a case needs ({string.Join(' ', types)}).");

    /// <summary>
    /// The same, or null where no design of the set prints it. A design may make up figures of its own: what a case changes must show, which
    /// <paramref name="works"/> says of a draft and its sheet.
    /// </summary>
    private Draft? Seek(IReadOnlyList<string> types, Func<Sheet, bool> wanted, Action<Facts, Chance>? change = null, Func<Layout, bool>? layouts = null, Func<Draft, Sheet, bool>? works = null)
    {
        var choices = AllLayouts.Of(_set).Where(l => types.Contains(l.Type) && (layouts is null || layouts(l))).ToArray();
        for (var attempt = 0; attempt < 500; attempt++)
        {
            var draft = new Draft(_chance.Of(choices), $"{_seed}/{_set}/tamper/{_cases}/{attempt}", change ?? ((_, _) => { }));
            if (Preview(draft) is var sheet && wanted(sheet) && works?.Invoke(draft, sheet) != false)
            {
                _cases++;
                return draft;
            }
        }

        return null;
    }

    private Sheet Preview(Draft draft, string? look = null)
    {
        var sheet = new Sheet(draft.Facts(), Chance.Of(look ?? draft.Look), _set);
        sheet.Finish(draft.Layout.Write(sheet));
        return sheet;
    }

    /// <summary>A draft's paper after a further change.</summary>
    private Sheet Preview(Draft draft, Action<Facts> more, string? look = null) => Preview(draft with
    {
        Change = (f, c) =>
        {
            draft.Change(f, c);
            more(f);
        },
    }, look ?? draft.Look);

    private string Level() => _chance.Of("clean", "phone", "phone");

    private Job Add(
        Draft draft, string kind, IReadOnlyList<string> findings, IReadOnlyList<string>? allowed = null, Job? of = null, Trick trick = Trick.None,
        string? look = null, string? shot = null, string? level = null, Func<LabelContext, LabelContext>? context = null, Action<Facts>? more = null)
    {
        var job = new Job
        {
            Layout = draft.Layout,
            Level = level ?? of?.Level ?? Level(),
            Look = look ?? draft.Look,
            Shot = shot ?? draft.Id + "/shot/" + _plan.Count,
            Case = kind,
            Findings = findings,
            Allowed = allowed ?? [],
            Of = of,
            Trick = trick,
            Context = context,
            Facts = () =>
            {
                var facts = draft.Facts();
                more?.Invoke(facts);
                return facts;
            },
        };
        _plan.Add(job);
        return job;
    }

    private static LabelContext Later(LabelContext context, int minutes) => context with { SubmittedAt = context.SubmittedAt.AddMinutes(minutes) };

    private static string Other(string number, Chance c)
    {
        var characters = number.ToCharArray();
        var digits = Enumerable.Range(0, characters.Length).Where(i => i >= characters.Length / 2 && char.IsAsciiDigit(characters[i])).ToArray();
        var at = c.Of(digits);
        characters[at] = (char)('0' + ((characters[at] - '0' + c.Int(1, 9)) % 10));
        return new string(characters);
    }
}
