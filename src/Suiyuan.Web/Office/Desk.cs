using System.Globalization;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger;
using Suiyuan.Web.Accounts;
using Suiyuan.Web.Shared;

namespace Suiyuan.Web.Office;

/// <summary>
/// What the pages of one office read: everything at one tree size, and nothing but what the office is answerable for
/// (a market its stalls, a bureau everyone below it). One for each request; opened by the first question.
/// </summary>
internal sealed partial class Desk(
    IHttpContextAccessor http, ViewDatabase views, PartyDirectory parties, RecordedLog log, Bureau.Cosigning cosigning, SuiyuanOptions options,
    TimeProvider time, Text text) : IDisposable
{
    private ViewReader? _reader;
    private Party? _me;
    private Dictionary<string, Party>? _parties;
    private Dictionary<string, Party?>? _strangers;
    private ActivityOf? _activity;
    private (long Size, DateTimeOffset? At)? _oldest;
    private bool _ahead;

    private ViewReader Db => _reader ??= views.Read();

    private HttpContext Http => http.HttpContext ?? throw new InvalidOperationException("A desk is read by a request.");

    /// <summary>The office's party id.</summary>
    public string Party => Http.User.FindFirst(AccountClaims.Party)?.Value
        ?? throw new InvalidOperationException("The desk's pages ask for a signed-in officer.");

    /// <summary>The office.</summary>
    public Party Me => _me ??= _parties?[Party] ?? parties.SignedIn(Db, Party);

    /// <summary>True at a bureau's desk, false at a market's.</summary>
    public bool IsBureau => Me.Role == Roles.Bureau;

    /// <summary>Where the desk's pages begin.</summary>
    public string Home => AccountEndpoints.HomeOf(Me.Role);

    /// <summary>Where phones reach this site.</summary>
    public string BaseUrl => options.PublicUrl ?? $"{Http.Request.Scheme}://{Http.Request.Host}";

    /// <summary>Entries the page shows.</summary>
    public long Size => Db.TreeSize;

    /// <summary>The ledger's time at that size.</summary>
    public DateTimeOffset? At => Db.RecordedAt;

    /// <summary>The oldest state that anything on the page is of, as far as it has been asked for.</summary>
    public (long Size, DateTimeOffset? At) Oldest => _oldest ?? (Size, At);

    /// <summary>Today in China. By the wall clock: the ledger's stands still while nobody speaks.</summary>
    public DateOnly Today => ChinaTime.DayOf(time.GetUtcNow());

    /// <summary>Now, on a Chinese clock.</summary>
    public DateTimeOffset NowLocal => ChinaTime.Local(time.GetUtcNow());

    private Dictionary<string, Party> All =>
        _parties ??= PartyQueries.Below(Db, Party).DefaultIfEmpty(Me).ToDictionary(p => p.Id, StringComparer.Ordinal);

    /// <summary>Markets below this bureau.</summary>
    public IReadOnlyList<Party> Markets() => Of(Roles.Market);

    /// <summary>Laboratories below this bureau.</summary>
    public IReadOnlyList<Party> Laboratories() => Of(Roles.Laboratory);

    /// <summary>District bureaus below this bureau.</summary>
    public IReadOnlyList<Party> Districts() => [.. Of(Roles.Bureau).Where(p => p.Id != Party)];

    /// <summary>Stalls below this office.</summary>
    public IReadOnlyList<Party> Stalls() => Of(Roles.Merchant);

    /// <summary>True when anybody was admitted here and has not left.</summary>
    public bool HasStalls => Db.Number("SELECT count(*) FROM party WHERE under = (SELECT no FROM party WHERE id = $1) AND left_at IS NULL", Party) > 0;

    /// <summary>Asks for the lists of a large city that take long, so that they are there when somebody does.</summary>
    public void MakeAhead()
    {
        _ahead = true;
        WorstBalances(Party, BalanceDays);
        Certificates(Party, BalanceDays);
        if (IsBureau)
        {
            Scores();
            TargetOf(Party);
            CreditPoints();
            Advisor.Likelihoods(Db, Party);
            RiskySuppliers();
            RiskyOrigins();
        }
    }

    /// <summary>An answer that takes long over a large city: of a moment ago, where there is one.</summary>
    private T Slow<TOf, T>(string name, TOf of, Func<ViewReader, TOf, T> work)
        where TOf : notnull
        where T : class
    {
        var answer = Http.RequestServices.GetRequiredService<SlowAnswers>().Get(name, Db, of, work, _ahead);
        if (answer.Size < Oldest.Size)
        {
            _oldest = (answer.Size, answer.At);
        }

        return answer.Value;
    }

    private List<Party> Of(string role) => [.. All.Values.Where(p => p.Role == role)];

    /// <summary>A party below this office, or itself; null for anybody else.</summary>
    public Party? Find(string id) => All.GetValueOrDefault(id);

    /// <summary>A stall below this office.</summary>
    public Party? FindStall(string id) => Find(id) is { Role: Roles.Merchant } stall ? stall : null;

    /// <summary>True when there is a page about this party at this desk.</summary>
    public bool Sees(string id) => All.ContainsKey(id) && (IsBureau || id != Party);

    /// <summary>Somebody who is not this office's to look after; null for its own, and where there is nobody of that name.</summary>
    public Party? Outside(string id) => All.ContainsKey(id) ? null : Anyone(id);

    /// <summary>Any merchant, whoever admitted it: a laboratory is sent samples from everywhere.</summary>
    public Party? AnyStall(string id) => Anyone(id) is { Role: Roles.Merchant } stall ? stall : null;

    /// <summary>True when this office may decide about the party.</summary>
    public bool MayGovern(Party party) => All.ContainsKey(party.Id);

    /// <summary>The page about a party at this desk; the public one for those who are not below it.</summary>
    public string Link(string id) => !Sees(id) ? $"/s/{id}" : IsBureau ? $"/bureau/parties/{id}" : $"/market/stalls/{id}";

    /// <summary>A party's name.</summary>
    public string NameOf(string id) => Anyone(id)?.Name.In(text.IsChinese) ?? id;

    /// <summary>A stall's number and name, with its market where it is another one.</summary>
    public string StallName(string id)
    {
        if (Anyone(id) is not { } party)
        {
            return id;
        }

        var name = party.Stall is null ? party.Name.In(text.IsChinese) : $"{party.Stall} {party.Name.In(text.IsChinese)}";
        return All.ContainsKey(id) || party.Role != Roles.Merchant ? name : $"{NameOf(party.Under)} {name}";
    }

    private Party? Anyone(string id)
    {
        if (All.TryGetValue(id, out var party))
        {
            return party;
        }

        _strangers ??= new(StringComparer.Ordinal);
        if (!_strangers.TryGetValue(id, out party))
        {
            _strangers[id] = party = PartyQueries.Find(Db, id);
        }

        return party;
    }

    /// <summary>Keys of this office.</summary>
    public IReadOnlyList<PartyKey> OwnKeys => PartyQueries.KeysOf(Db, Party);

    /// <summary>Keys of a party below this office.</summary>
    public IReadOnlyList<PartyKey> KeysOf(string party) => PartyQueries.KeysOf(Db, party);

    /// <summary>Days left of a party's admission; null for no end.</summary>
    public int? DaysLeft(Party party) => party.Until is { } until ? until.DayNumber - Today.DayNumber : null;

    /// <summary>Every stall's today and last day.</summary>
    public ActivityOf Activity() => _activity ??= new ActivityOf(DayQueries.Activity(Db, Party, Today));

    /// <summary>The last days in numbers, oldest first, today last.</summary>
    public IReadOnlyList<DayTotals> Days(int count, string? within = null) => DayQueries.Totals(Db, within ?? Party, Today, count);

    /// <summary>Where lists of stalls begin and end: the codes of <c>?show=</c>.</summary>
    public static readonly string[] StallLists = ["", "recorded", "silent", "waiting", "unsigned", "expiring", "suspended", "left"];

    /// <summary>The heading of a list of stalls.</summary>
    public string ShownTitle(string show) => show switch
    {
        "recorded" => text["今天已记账的档口", "Stalls that recorded today"],
        "silent" => text["今天还没记账的档口", "Stalls not yet recorded today"],
        "waiting" => text["还没开通的档口", "Stalls not enrolled yet"],
        "unsigned" => text["没有有效协议的档口", "Stalls without an agreement in force"],
        "expiring" => text["快到期的档口", "Stalls that run out soon"],
        "suspended" => text["已暂停的档口", "Suspended stalls"],
        "left" => text["已退出的档口", "Stalls that left"],
        _ => text["在册档口", "Stalls"],
    };

    /// <summary>The stalls of a list.</summary>
    public IReadOnlyList<Party> StallsShown(string show, string? market)
    {
        var activity = Activity();
        var scope = ScopeAsked;
        return [.. Stalls().Where(s => (string.IsNullOrEmpty(market) || s.Under == market) && (scope == Party || IsUnder(s, scope))).Where(s => show switch
        {
            "recorded" => activity.Of(s.Id).LastDay == Today,
            "silent" => s.Status == PartyStatus.Active && s.Enrolled && activity.Of(s.Id).LastDay != Today,
            "waiting" => s.Status == PartyStatus.Active && !s.Enrolled,
            "unsigned" => s.Status == PartyStatus.Active && AgreementOf(s.Id).Standing != AgreementStanding.InForce,
            "expiring" => s.Status != PartyStatus.Left && DaysLeft(s) <= DossierRules.SoonDays(DossierRules.Admission, Today),
            "suspended" => s.Status == PartyStatus.Suspended,
            "left" => s.Status == PartyStatus.Left,
            _ => s.Status != PartyStatus.Left,
        })];
    }

    // What narrows a list, the narrowest first.
    private static readonly string[] Narrowing = ["stall", "market", "office"];

    /// <summary>What the address narrows a list of records to, never beyond this office.</summary>
    public RecordFilter FilterOf()
    {
        var query = Http.Request.Query;
        var within = Narrowing.Select(n => query[n].ToString()).FirstOrDefault(v => v.Length > 0) ?? "";
        return new RecordFilter(
            within.Length > 0 && All.ContainsKey(within) ? within : Party,
            DateOnly.TryParseExact(query["day"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
            null,
            query["state"].ToString() is { Length: > 0 } state ? state : null);
    }

    /// <summary>A category's name.</summary>
    public string Category(string code)
    {
        var (chinese, english) = Categories.NameOf(code);
        return text[chinese, english];
    }

    /// <summary>The categories of a stall, in words.</summary>
    public string CategoriesOf(Party party) => string.Join(text["、", ", "], party.Categories.Select(Category));

    /// <summary>Where a party is; people often write the district into the address too.</summary>
    public static string Address(Party party) => party.District is null || party.Address?.Contains(party.District, StringComparison.Ordinal) == true
        ? party.Address ?? ""
        : $"{party.District} {party.Address}";

    /// <summary>A kind of market, in words.</summary>
    public string MarketType(string? type) => type switch
    {
        "wholesale" => text["批发", "Wholesale"],
        "retail" => text["零售", "Retail"],
        "mixed" => text["批零兼营", "Both"],
        _ => "",
    };

    /// <summary>A quantity in its own unit.</summary>
    public string Amount(Quantity quantity) => quantity.IsDefault
        ? ""
        : $"{text.Number(quantity.Value)} {text[quantity.Unit.Chinese, quantity.Unit.English]}";

    /// <summary>Units, the usual ones first.</summary>
    public static IReadOnlyList<Unit> Units { get; } = [Unit.Jin, Unit.Kilogram, .. Unit.All.Where(u => u != Unit.Jin && u != Unit.Kilogram)];

    /// <inheritdoc />
    public void Dispose() => _reader?.Dispose();
}

/// <summary>Each stall's day; a stall that never recorded has an empty one.</summary>
internal sealed class ActivityOf(IReadOnlyList<StallActivity> rows)
{
    private readonly Dictionary<string, StallActivity> _rows = rows.ToDictionary(r => r.Party, StringComparer.Ordinal);

    /// <summary>A stall's day.</summary>
    public StallActivity Of(string stall) => _rows.GetValueOrDefault(stall) ?? new StallActivity(stall, 0, 0, 0, 0, null);
}
