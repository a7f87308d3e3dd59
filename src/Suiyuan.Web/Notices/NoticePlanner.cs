using System.Text;
using System.Text.Json;
using Suiyuan.Domain.Notices;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Recalls;
using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Sealed;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Log;

namespace Suiyuan.Web.Notices;

/// <summary>
/// Who is to be told what now: follows from the views, the clock and the outbox. Each holder, its market and its bureau of a
/// recall; again whoever is told that somebody is late; outside suppliers and shoppers by a link. A drill stays among the
/// parties. What is said of a merchant is sealed by the platform as it is put in.
/// </summary>
internal sealed partial class NoticePlanner(NoticeStore store, ViewDatabase views, SealedStore sealedParts, LedgerHost host, TimeProvider time)
{
    private const string Purpose = "recall";

    private readonly HashSet<string> _known = store.Keys();

    // Lots of a recall and last number left, when its shoppers were looked through: while neither grows, nobody new is concerned.
    private readonly Dictionary<long, (long Lots, long Contact)> _looked = [];

    /// <summary>Puts in what is due and not in yet.</summary>
    /// <returns>How many that were.</returns>
    public int Plan()
    {
        using var db = views.Read();
        var at = time.GetUtcNow();
        var added = 0;
        foreach (var recall in RecallQueries.Open(db))
        {
            added += Tell(db, recall, at);
        }

        return added + TellChecks(db, ChinaTime.DayOf(at));
    }

    private int Tell(ViewReader db, RecallRow recall, DateTimeOffset at)
    {
        var added = 0;
        var word = recall.Drill ? ("【演练】", "[DRILL] ") : ("", "");
        var top = PartyQueries.Find(db, recall.Issuer) is { } issuer ? TopOf(db, issuer.Id) : recall.Issuer;
        foreach (var holder in RecallQueries.Holders(db, recall.Index))
        {
            // Who opened it needs no telling.
            var told = holder.Stall != recall.Issuer;
            added += !told ? 0 : Put(recall, $"holder/{holder.Stall}", "recall", holder.Stall, holder.Stall, "page", null,
                recall.Drill ? $"{word.Item1}{recall.Title}：请在这里确认收到，报一下还剩多少。不用停卖。" : $"{recall.Title}：您档口有召回的货，请马上停卖、分开放，并在这里确认。",
                recall.Drill ? $"{word.Item2}{recall.Title}: confirm here that you know, and report what is left. Go on selling." : $"{recall.Title}: you have recalled goods. Stop selling them, set them apart, and confirm here.", say: true);
            if (told && !recall.Drill && !_known.Contains(KeyOf(recall, $"sms/{holder.Stall}")) && PhoneOf(db, holder.Stall) is { } phone)
            {
                added += Put(recall, $"sms/{holder.Stall}", "recall", holder.Stall, holder.Stall, "sms", phone,
                    $"{recall.Title}正在召回，您档口有这批货，请马上停卖并打开穗源确认。", $"{recall.Title} is being recalled and you have some of it. Stop selling it and confirm in Suiyuan.", say: true);
            }

            foreach (var office in (ReadOnlySpan<string>)[holder.Market, holder.District])
            {
                if (office != recall.Issuer)
                {
                    added += Put(recall, $"office/{office}", "recall", office, null, "page", null,
                        $"{word.Item1}{recall.Title}：您辖内有档口要召回。", $"{word.Item2}{recall.Title}: stalls under you are in this recall.", say: false);
                }
            }

            if (recall.IsOpen && holder.Acknowledged is null && PartyQueries.Find(db, holder.Stall) is { Status: PartyStatus.Left } gone)
            {
                added += Put(recall, $"behalf/{holder.Stall}", "late", holder.Market, holder.Stall, "page", null,
                    $"{word.Item1}{recall.Title}：{gone.Stall} {gone.Name.Zh}已退场，自己盖不了章，请替它确认、报库存、处理。",
                    $"{word.Item2}{recall.Title}: {gone.Stall} {gone.Name.In(false)} has left and can't seal anything itself. Acknowledge, report and act for it.", say: false);
            }

            added += TellLate(db, recall, holder, top, at, word);
        }

        return added + (recall.Drill ? 0 : TellSuppliers(db, recall) + TellShoppers(db, recall));
    }

    private int TellLate(ViewReader db, RecallRow recall, RecallHolder holder, string top, DateTimeOffset at, (string Zh, string En) word)
    {
        var clock = RecallClock.Of(recall, holder, at);
        var added = 0;
        for (var step = RecallStep.Holder; step <= clock.Step && clock.Duty is not null; step++)
        {
            var (duty, english) = clock.Duty == RecallDuty.Acknowledge ? ("还没有确认召回通知", "has not acknowledged the recall") : ("还没有上报库存", "has not reported what is left");
            var to = step switch { RecallStep.Holder => holder.Stall, RecallStep.Market => holder.Market, RecallStep.District => holder.District, _ => top };
            var name = step == RecallStep.Holder ? "您" : PartyQueries.Find(db, holder.Stall) is { } stall ? $"{stall.Stall} {stall.Name.Zh}".Trim() : holder.Stall;
            added += Put(recall, $"late/{clock.Duty}/{step}/{holder.Stall}", "late", to, holder.Stall, "page", null,
                $"{word.Zh}催办：{name}{duty}（{recall.Title}）。", $"{word.En}Reminder: {(step == RecallStep.Holder ? "your stall" : name)} {english} ({recall.Title}).",
                say: step == RecallStep.Holder);
        }

        return added;
    }

    private int TellSuppliers(ViewReader db, RecallRow recall)
    {
        var added = 0;
        foreach (var lot in RecallQueries.Lots(db, recall.Index).Where(l => l.Root))
        {
            if (!_known.Contains(KeyOf(recall, $"supplier/{lot.Lot.Statement}")) && StatementView.Find(db, lot.Lot.Statement) is { } purchase
                && ReadPhone(db, purchase) is { } phone)
            {
                added += Put(recall, $"supplier/{lot.Lot.Statement}", "supplier", null, lot.Stall, "sms", phone,
                    $"您供应的{lot.Product}正在召回（{recall.Title}）。请马上停止供应，并点链接确认：", $"The {lot.Product} that you supplied is being recalled ({recall.Title}). Stop supplying it and confirm here: ", say: true);
            }
        }

        return added;
    }

    private int TellShoppers(ViewReader db, RecallRow recall)
    {
        var added = 0;
        var contacts = store.Contacts();
        var now = (db.Number("SELECT count(*) FROM scope_lot WHERE cause = $1 AND lifted IS NULL", recall.Index), contacts.Count > 0 ? contacts[^1].No : 0);
        if (_looked.TryGetValue(recall.Index, out var before) && before == now)
        {
            return 0;
        }

        _looked[recall.Index] = now;
        foreach (var contact in contacts)
        {
            if (!_known.Contains(KeyOf(recall, $"shopper/{contact.No}")) && StatementView.Find(db, contact.Voucher) is { } sale
                && RecallQueries.OfSale(db, sale).Any(r => r.Cause == recall.Id)
                && db.One("SELECT p.id FROM statement s JOIN party p ON p.no = s.subject WHERE s.idx = $1", r => r.GetString(0), sale) is { } seller)
            {
                added += Put(recall, $"shopper/{contact.No}", "shopper", null, seller, "sms", contact.Phone,
                    $"您买的{recall.Title}正在召回，请不要食用。怎么退、哪里退：", $"The {recall.Title} that you bought is being recalled: do not eat it. What to do: ", say: true);
            }
        }

        return added;
    }

    private int Put(
        RecallRow recall, string key, string kind, string? party, string? stall, string channel, string? address, string chinese, string english, bool say)
    {
        var whole = KeyOf(recall, key);
        if (!_known.Add(whole))
        {
            return 0;
        }

        byte[]? statement = null;
        if (say && stall is not null)
        {
            var outsider = party is null && address is not null ? SealOutsider(address) : (Hash?)null;
            statement = host.Statements.Seal(stall, new RecallNotice(StatementFactory.Nonce(), recall.Id, channel, outsider), time.GetUtcNow());
        }

        return store.Add(new NewNotice(whole, recall.Id, kind, party, stall, channel, address, chinese, english, statement)) ? 1 : 0;
    }

    private Hash SealOutsider(string phone)
    {
        var part = SealedBytes.Salt(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new Dictionary<string, string>(StringComparer.Ordinal) { ["phone"] = phone })));
        var digest = SealedBytes.Digest(part);
        sealedParts.Put(digest, part);
        return digest;
    }

    /// <summary>The telephone number that was written down when a party was admitted; null for none. Each look is in the access log.</summary>
    internal string? PhoneOf(ViewReader db, string party, string purpose = Purpose) =>
        db.One("SELECT admitted FROM party WHERE id = $1", r => (long?)r.GetInt64(0), party) is { } admission ? ReadPhone(db, admission, purpose) : null;

    /// <summary>The telephone number in the sealed contact that a statement cites; null when there is none, or none is kept.</summary>
    private string? ReadPhone(ViewReader db, long index, string purpose = Purpose)
    {
        if (db.One("SELECT digest FROM citation WHERE idx = $1 AND part = $2", r => r.GetBytes(0), index, (long)SealedPart.Contact) is not { } digest
            || sealedParts.Read(new Hash(digest), LedgerHost.PlatformId, purpose) is not { } bytes)
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(bytes);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("phone", out var phone)
                && phone.ValueKind == JsonValueKind.String && phone.GetString() is { Length: > 0 } number ? number : null;
        }
        catch (JsonException)
        {
            // Whoever sealed it answers for it: what does not read can't be called.
            return null;
        }
    }

    private static string TopOf(ViewReader db, string party)
    {
        var at = PartyQueries.Find(db, party)!;
        while (at.Under != at.Id && PartyQueries.Find(db, at.Under) is { } above)
        {
            at = above;
        }

        return at.Id;
    }

    private static string KeyOf(RecallRow recall, string key) => $"{recall.Id}/{key}";
}
