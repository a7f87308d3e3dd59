using System.Globalization;
using System.Security.Claims;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Sealed;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Accounts;
using Suiyuan.Web.Shared;

namespace Suiyuan.Web.Daybooks;

/// <summary>
/// The legal daybook as its reader asked for it by the address: of which stall, days, goods, direction. A stall reads its own, an
/// office those below it. Contacts are sealed parts: opened only when asked for, only where they concern the reader, and each
/// opening is in the access log.
/// </summary>
internal sealed class DaybookDesk(
    IHttpContextAccessor http, ViewDatabase views, PartyDirectory parties, SealedStore store, TimeProvider time, Text text) : IDisposable
{
    /// <summary>The most lines that a printed page holds.</summary>
    public const int MostPrinted = 2000;

    private const string DayForm = "yyyy-MM-dd";

    private ViewReader? _db;
    private DaybookFilter? _filter;
    private Party? _me;

    /// <summary>The views.</summary>
    public ViewReader Db => _db ??= views.Read();

    private HttpRequest Request => (http.HttpContext ?? throw new InvalidOperationException("A daybook is read by a request.")).Request;

    /// <summary>Who reads.</summary>
    public Party Me => _me ??= parties.SignedIn(Db, Request.HttpContext.User.FindFirstValue(AccountClaims.Party)
        ?? throw new InvalidOperationException("The daybook's pages ask for somebody who is signed in."));

    /// <summary>True for a market or bureau, which reads those of others.</summary>
    public bool IsOffice => Me.Role != Roles.Merchant;

    /// <summary>True when contacts are to be opened.</summary>
    public bool Contacts => Request.Query["contacts"] == "1";

    /// <summary>True when everything is to stand on one page, for paper.</summary>
    public bool Whole => Request.Query["all"] == "1";

    /// <summary>The party whose daybook it is: one stall, or an office for all of its stalls.</summary>
    public Party Whose { get; private set; } = null!;

    /// <summary>What was asked for. Today alone where nothing was said and the office has many stalls, else this month.</summary>
    public DaybookFilter Filter => _filter ??= Read();

    /// <summary>The page of lines that was asked for.</summary>
    public IReadOnlyList<DaybookLine> Page(TableQuery query) =>
        [.. Whole ? Daybook.Lines(Db, Filter, 0, MostPrinted) : Daybook.Lines(Db, Filter, query.Skip, query.Size)];

    /// <summary>How many lines there are.</summary>
    public long Total => Daybook.Count(Db, Filter);

    /// <summary>The address of the same daybook with something else asked.</summary>
    public string With(string path, params ReadOnlySpan<(string Key, string? Value)> changed)
    {
        var query = Request.Query.Where(q => q.Key is "dir" or "from" or "to" or "product" or "stall" or "contacts")
            .ToDictionary(q => q.Key, q => (string?)q.Value.ToString(), StringComparer.Ordinal);
        foreach (var (key, value) in changed)
        {
            query[key] = value;
        }

        return path + QueryString.Create(query.Where(q => !string.IsNullOrEmpty(q.Value)));
    }

    /// <summary>The contact of the other side in words; null where none was given. Logged when it is opened.</summary>
    public string? Contact(DaybookLine line)
    {
        if (line.Contact is not { } digest)
        {
            return null;
        }

        if (!Contacts)
        {
            return text["已密封", "sealed"];
        }

        if (SealedAccess.ConcernOf(Db, digest, Me.Id) is SealedConcern.None or SealedConcern.NotCited)
        {
            return text["无权查看", "not for you to see"];
        }

        return store.Read(digest, Me.Id, "daybook") is { } bytes ? ContactOf.Words(bytes.Span)
            : store.StateOf(digest) == SealedState.Erased ? text["已按要求删除", "erased on request"] : text["还没有收到", "not received yet"];
    }

    /// <summary>The papers of a line in words.</summary>
    public string TicketsOf(DaybookLine line) => string.Join(text["；", "; "], line.Tickets.Select(t =>
    {
        var (chinese, english) = TicketTypes.NameOf(t.Type);
        return text[chinese, english] + (t.Number is null ? "" : " " + t.Number);
    }));

    /// <summary>What there is to note of a line: voided, entered by the market, received by voucher.</summary>
    public string NoteOf(DaybookLine line) => string.Join(text["；", "; "], new[]
    {
        line.Voided is { } reason ? text[$"已作废：{reason}", $"void: {reason}"] : "",
        line.OnBehalf ? text["市场代报", "entered by the market"] : "",
        line.Kind == Kinds.PurchaseConfirmed ? text["扫码收货，凭上家凭证", "received by voucher"] : "",
    }.Where(n => n.Length > 0));

    private DaybookFilter Read()
    {
        var asked = Request.Query["stall"].ToString();
        Whose = asked.Length > 0 && IsOffice ? PartyQueries.Below(Db, Me.Id).FirstOrDefault(p => p.Id == asked) ?? Me : Me;
        var today = ChinaTime.DayOf(time.GetUtcNow());
        var to = Day("to") ?? today;
        var from = Day("from") ?? (Whose.Role == Roles.Merchant ? new DateOnly(to.Year, to.Month, 1) : to);
        return new DaybookFilter(Whose.Id, from <= to ? from : to, from <= to ? to : from, Request.Query["dir"] != "out", Request.Query["product"].ToString().Trim());
    }

    private DateOnly? Day(string name) =>
        DateOnly.TryParseExact(Request.Query[name], DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <inheritdoc />
    public void Dispose() => _db?.Dispose();
}
