using Suiyuan.City.Keys;
using Suiyuan.City.Speak;
using Suiyuan.City.World;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.City.Play;

/// <summary>
/// How the city comes to be: the charter, then admissions and enrolments by the same steps people take. Each new party
/// gets a one-use enrolment key from the one that admits it, and grants its own seal with that.
/// </summary>
public static class Founding
{
    /// <summary>The first statement.</summary>
    public static Said Charter(CityKeys keys, FoundingFacts facts, DateTimeOffset at) => Say(
        "charter", keys.Root, Places.Bureau, Places.Bureau, at, Payload.Charter(facts, keys.Root));

    /// <summary>Everything after the charter up to the first trade.</summary>
    /// <param name="keys">Everyone's keys.</param>
    /// <param name="chance">For the numbers nobody has.</param>
    /// <param name="at">When the bureau begins; each step takes about a minute of the story.</param>
    /// <param name="recordedNow">The ledger's time: enrolments must still be good when they are recorded.</param>
    public static IEnumerable<Said> Admissions(CityKeys keys, Chance chance, DateTimeOffset at, DateTimeOffset recordedNow)
    {
        var clock = at;
        var until = Rhythm.DayOf(at).AddYears(1);
        DateTimeOffset Next() => clock += chance.Within(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(100));

        yield return Say("key-granted", keys.Root, Places.Bureau, Places.Bureau, Next(),
            Payload.KeyGranted(keys.Seal(Places.Bureau).Point, "seal", "值班室", null));

        var officer = keys.Seal(Places.Bureau);
        yield return Say("admitted", officer, Places.Bureau, Places.Laboratory, Next(), Payload.AdmittedLaboratory(until));
        foreach (var office in Places.Offices)
        {
            yield return Say("admitted", keys.Seal(office.Under), office.Under, office.Id, Next(), Payload.AdmittedOffice(office));
            foreach (var said in Enrol(keys, [(office.Id, office.Under)], "办公室电脑", Next, recordedNow))
            {
                yield return said;
            }
        }

        foreach (var market in Places.Markets)
        {
            yield return Say("admitted", keys.Seal(market.Under), market.Under, market.Id, Next(), Payload.AdmittedMarket(market, until));
        }

        string[] admitted = [Places.Laboratory, .. Places.Markets.Select(m => m.Id)];
        foreach (var said in Enrol(keys, admitted.Select(p => (p, Places.Above(p))), "办公室电脑", Next, recordedNow))
        {
            yield return said;
        }

        foreach (var stall in Places.Stalls)
        {
            var number = SealedPart.Of(Payload.Json(w =>
            {
                w.WriteString("type", "uscc");
                w.WriteString("value", Numbers.SocialCreditCode(chance));
            }), chance);
            var person = SealedPart.Of(Payload.Json(w => w.WriteString("name", stall.Zh + "经营者")), chance);
            var phone = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"020-0000 {chance.Between(1000, 9999)}");
            var contact = SealedPart.Of(Payload.Json(w => w.WriteString("phone", phone)), chance);
            yield return Say("admitted", keys.Seal(stall.Market.Id), stall.Market.Id, stall.Id, Next(),
                Payload.AdmittedMerchant(stall, until, Numbers.Licence(chance), number, contact, person), number, contact, person);
        }

        foreach (var said in Enrol(keys, Places.Stalls.Select(s => (s.Id, s.Market.Id)), "档口手机", Next, recordedNow))
        {
            yield return said;
        }

        foreach (var said in new Dossiers(keys, chance, Rhythm.DayOf(at), () => clock += chance.Within(TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(16))).Tell())
        {
            yield return said;
        }
    }

    /// <summary>
    /// One more enrolment key for a party, granted by the one that admitted it: what a demo visitor's browser enrols
    /// its own key with.
    /// </summary>
    /// <param name="keys">Everyone's keys.</param>
    /// <param name="party">Bureau, market or merchant of the demo.</param>
    /// <param name="enrol">The public point of the new one-use key.</param>
    /// <param name="now">The ledger's time.</param>
    public static Said Invitation(CityKeys keys, string party, ReadOnlySpan<byte> enrol, DateTimeOffset now)
    {
        var granter = Places.Above(party);
        return Say("key-granted", keys.Seal(granter), granter, party, now,
            Payload.KeyGranted(enrol, "enrol", "演示访客", now + TimeSpan.FromMinutes(15)));
    }

    /// <summary>A scale's key, granted by the market of its stall.</summary>
    /// <param name="keys">Everyone's keys.</param>
    /// <param name="stall">A stall of the city.</param>
    /// <param name="scale">The scale's public point.</param>
    /// <param name="now">The ledger's time.</param>
    public static Said Scale(CityKeys keys, string stall, ReadOnlySpan<byte> scale, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var market = Places.Stalls.First(s => s.Id == stall).Market.Id;
        return Say("key-granted", keys.Seal(market), market, stall, now, Payload.KeyGranted(scale, "device", "电子秤", null));
    }

    /// <summary>Drafts a statement.</summary>
    public static Said Say(
        string kind, CityKey key, string issuer, string subject, DateTimeOffset at, byte[] payload, params SealedPart[] parts) =>
        new(new StatementDraft(kind, key.Id, issuer, subject, at, payload), key, parts);

    /// <summary>First everyone's one-use key, then everyone's seal.</summary>
    private static IEnumerable<Said> Enrol(CityKeys keys, IEnumerable<(string Party, string Granter)> parties, string label,
        Func<DateTimeOffset> next, DateTimeOffset recordedNow)
    {
        foreach (var (party, granter) in parties)
        {
            yield return Say("key-granted", keys.Seal(granter), granter, party, next(),
                Payload.KeyGranted(keys.Enrol(party).Point, "enrol", label, recordedNow + TimeSpan.FromDays(1)));
        }

        foreach (var (party, _) in parties)
        {
            yield return Say("key-granted", keys.Enrol(party), party, party, next(),
                Payload.KeyGranted(keys.Seal(party).Point, "seal", label, null));
        }
    }
}
