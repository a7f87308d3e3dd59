using Suiyuan.Domain.Complaints;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Tests.Complaints;

/// <summary>Complaints and tip-offs, and whatever may be said about them, by whom it may be and by whom not, in any order.</summary>
internal sealed class ComplaintStory(World world, Random random, IReadOnlyList<string> stalls)
{
    private static readonly string[] Added = ["more", "more", "identity", "identity", "satisfied", "unsatisfied", "withdrawn"];

    private readonly List<(StatementId Id, string Stall)> _complaints = [];
    private readonly List<StatementId> _tipOffs = [];

    public void Step()
    {
        var stall = Pick(stalls);
        if (_complaints.Count == 0 || random.Next(3) == 0)
        {
            var sale = world.Entries.LastOrDefault(e => e.Kind == Kinds.Sale)?.Id;
            _complaints.Add((Say("suiyuan", stall, new ComplaintFiled(
                world.Nonce(), Pick(ComplaintCodes.About), Digest(), Digest(), sale, random.Next(2) == 0, [Digest()])), stall));
            _tipOffs.Add(Say("suiyuan", "gz", new TipOffFiled(world.Nonce(), Digest())));
        }

        // Mostly about what is new, as people do.
        var (to, of) = _complaints[^(1 + random.Next(Math.Min(6, _complaints.Count)))];
        var about = random.Next(6) == 0 ? stall : of;
        var officer = Pick(["gz", "gz", "liwan"]);
        Say("suiyuan", about, new ComplaintAdded(world.Nonce(), to, Pick(Added), Digest(), Digest()));
        Say(officer, about, new ComplaintDecided(world.Nonce(), to, Pick(ComplaintCodes.Decisions), "not-consumer", ChinaTime.DayOf(world.Now)));
        Say(officer, about, new ComplaintForwarded(world.Nonce(), to, Pick(["huangsha", "fangcun", "liwan", "ah-hua", "nobody"]), Digest()));
        Say(about, about, new ComplaintAnswered(world.Nonce(), to, Digest(), [Digest()]));
        Say(Pick([officer, "huangsha", "fangcun"]), about, new ComplaintMediated(world.Nonce(), to, Pick(ComplaintCodes.Mediations)));
        if (random.Next(2) == 0)
        {
            Say(officer, about, new ComplaintClosed(world.Nonce(), to, Pick(ComplaintCodes.Closed), "no-agreement", Founded: random.Next(2) == 0));
        }

        Say(officer, officer, new TipOffHandled(world.Nonce(), Pick(_tipOffs), Pick(ComplaintCodes.TipOffs), Pick(["liwan", "huangsha", "nobody"])));
    }

    private StatementId Say(string issuer, string subject, Payload payload)
    {
        var statement = world.Sealed(issuer, subject, payload);
        world.Try(statement);
        return statement.Id;
    }

    private Hash Digest() => Hash.Of(BitConverter.GetBytes(random.NextInt64()));

    private T Pick<T>(IReadOnlyList<T> list) => list[random.Next(list.Count)];
}
