using Suiyuan.City.Speak;
using Suiyuan.City.World;
using Suiyuan.City.World.Paint;
using Suiyuan.Domain.Parties;

namespace Suiyuan.City.Play;

/// <summary>
/// The files that the markets keep: licences, health certificates, agreements, and their notice boards. A few licences end
/// about the day on which a new city lives, one has ended, and a few agreements are missing or wait for the merchant.
/// </summary>
/// <param name="keys">Everyone's keys.</param>
/// <param name="chance">Numbers, days and names.</param>
/// <param name="today">The day of the founding.</param>
/// <param name="next">The story's time of the next statement.</param>
internal sealed class Dossiers(CityKeys keys, Chance chance, DateOnly today, Func<DateTimeOffset> next)
{
    /// <summary>Days from the founding to a new city's present.</summary>
    private const int ToPresent = 15;

    // Days from that present to the end of a stall's licence.
    private static readonly Dictionary<string, int> Endings = new()
    {
        ["huangsha.a05"] = 5,
        ["huangsha.b03"] = 24,
        ["shimen.m02"] = 2,
        ["shimen.d01"] = -3,
        ["shimen.f01"] = 40,
        ["rongyin.08"] = 18,
        ["rongyin.16"] = 55,
    };

    private static readonly (string Market, string Section, string Title, string Text)[] Board =
    [
        ("huangsha", "rules", "食品安全管理制度", "一、凭证入场：没有进货凭证和合格证明的货物不得入场。\n二、协议准入：每档签订食品安全协议，违约退市。\n三、每日快检，结果当日公示。\n四、不合格的立即停售、下架、销毁，报告监管部门。"),
        ("huangsha", "managers", "食品安全管理人员", "食品安全总监：陈国安（全面负责）\n食品安全员：何小林（A 区）、周文清（B 区）"),
        ("huangsha", "phone", "投诉举报电话", "市场服务台 020-0000 1234（每日 2:00—20:00）\n全国统一 12315"),
        ("huangsha", "self-check", "本周自查", "检查 23 档：标价签缺产地 2 档，已当场补齐；冷库温度记录完整；排水沟清理到位。"),
        ("shimen", "rules", "食品安全管理制度", "凭证入场、协议准入、每日快检、不合格退市。制度全文在市场办公室备查。"),
        ("shimen", "managers", "食品安全管理人员", "食品安全总监：梁永光\n食品安全员：李志强、谢小青"),
        ("shimen", "phone", "投诉举报电话", "市场服务台 020-0000 5678\n全国统一 12315"),
        ("rongyin", "rules", "食品安全管理制度", "凭证入场、协议准入、每日快检、不合格退市。"),
        ("rongyin", "phone", "投诉举报电话", "市场服务台 020-0000 9012\n全国统一 12315"),
    ];

    /// <summary>Everything, stall by stall, then the boards.</summary>
    public IEnumerable<Said> Tell()
    {
        foreach (var said in Places.Stalls.SelectMany(Papers).Concat(Places.Stalls.SelectMany(Agreements)))
        {
            yield return said;
        }

        foreach (var (market, section, title, text) in Board)
        {
            yield return Say("notice-posted", market, market, Payload.Notice(chance.Nonce(), section, title, text));
        }
    }

    private IEnumerable<Said> Papers(Stall stall)
    {
        if (stall.Habit == StallHabit.Silent)
        {
            yield break;
        }

        var market = stall.Market.Id;
        yield return Say("document-filed", market, stall.Id, Payload.Document(
            chance.Nonce(), "business", Numbers.SocialCreditCode(chance), today.AddDays(-chance.Between(300, 2000)), null, null));
        var until = today.AddDays(ToPresent + (Endings.TryGetValue(stall.Id, out var days) ? days : chance.Between(200, 1500)));
        yield return Say("document-filed", market, stall.Id, Payload.Document(
            chance.Nonce(), "licence", Numbers.Licence(chance), until.AddYears(-5).AddDays(1), until, null));
        for (var people = chance.Between(1, 3); people > 0; people--)
        {
            var name = chance.Pick(Common.Names);
            var person = SealedPart.Of(Payload.Json(w => w.WriteString("name", name)), chance);
            var ends = today.AddDays(chance.Between(70, 360));
            yield return Say("document-filed", market, stall.Id, Payload.Document(chance.Nonce(), "health", null, ends.AddYears(-1).AddDays(1), ends, person), person);
        }
    }

    private IEnumerable<Said> Agreements(Stall stall)
    {
        // Nothing was ever offered to one of them; the others signed, but for the one that a visitor plays.
        if (stall.Id == "rongyin.18")
        {
            yield break;
        }

        byte[] Agreement() => Payload.Agreement(
            chance.Nonce(), StandardAgreement.Title, StandardAgreement.Digest.ToString(), today, today.AddYears(1).AddDays(-1));
        yield return Say("agreement-signed", stall.Market.Id, stall.Id, Agreement());
        if (stall.Habit is not (StallHabit.Visited or StallHabit.Silent))
        {
            yield return Say("agreement-signed", stall.Id, stall.Id, Agreement());
        }
    }

    private Said Say(string kind, string issuer, string subject, byte[] payload, params SealedPart[] parts) =>
        Founding.Say(kind, keys.Seal(issuer), issuer, subject, next(), payload, parts);
}
