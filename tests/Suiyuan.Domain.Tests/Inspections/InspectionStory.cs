using Suiyuan.Domain.Inspections;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Tests.Inspections;

/// <summary>Checks on parties and what follows, in any order: by those who may and those who may not, some before what they refer to.</summary>
internal sealed class InspectionStory(World world, Random random)
{
    private static readonly string[] Stalls = ["ah-ming", "ah-hua"];
    private static readonly string[] Officers = ["gz", "gz", "liwan", "huangsha", "fangcun"];

    private readonly List<StatementId> _said = [];
    private readonly List<Statement> _late = [];

    /// <summary>A course that chance seldom takes: looked at by one who may not, put right, accepted, and said once more.</summary>
    public void Begin()
    {
        var until = ChinaTime.DayOf(World.Start).AddDays(3);
        var inspection = world.Must("gz", "ah-ming", new Inspection(world.Nonce(), "stall/1", [new("clean", "bad")], "rectify", until)).Id;
        world.Must("huangsha", "ah-ming", new RectificationChecked(world.Nonce(), inspection, "accepted"));
        world.Must("ah-ming", "ah-ming", new Rectification(world.Nonce(), inspection, "改好了"));
        world.Must("gz", "ah-ming", new RectificationChecked(world.Nonce(), inspection, "accepted"));
        world.Must("ah-ming", "ah-ming", new Rectification(world.Nonce(), inspection, "又改了"));
    }

    public void Step()
    {
        var (stall, officer) = (Pick(Stalls), Pick(Officers));
        var until = ChinaTime.DayOf(World.Start).AddDays(random.Next(30));
        // Mostly about what is new, as people do.
        StatementId? asked = _said.Count > 0 ? _said[^(1 + random.Next(Math.Min(12, _said.Count)))] : null;
        switch (random.Next(11))
        {
            case 0:
                Say(officer, stall, new InspectionPlanned(world.Nonce(), Pick(InspectionCodes.Causes), until, ["查"]));
                break;
            case 1 or 2:
                Say(officer, stall, new Inspection(
                    world.Nonce(), "stall/1", [new("licence", Pick(InspectionCodes.ItemResults)), new("clean", "bad", "脏")], Pick(InspectionCodes.Outcomes), until, asked,
                    random.Next(3) == 0 ? world.Now.AddHours(-random.Next(99)) : null, Present: Hash.Of([(byte)random.Next(9)]), Photos: [Hash.Of([(byte)random.Next(9)])]));
                break;
            case 3:
                Say(officer, stall, new PatrolFinding(world.Nonce(), "clean", "积水", until));
                break;
            case 4 or 5 when asked is { } of:
                Say(stall, stall, new Rectification(world.Nonce(), of, "改好了", [Hash.Of([(byte)random.Next(9)])]));
                break;
            case 6 or 7 when asked is { } of:
                Say(officer, stall, new RectificationChecked(world.Nonce(), of, Pick(InspectionCodes.Rectified), until));
                break;
            case 8:
                Say(officer, stall, new Enforcement(world.Nonce(), "穗罚" + Pick(Stalls), Pick(InspectionCodes.Measures), "法", "事", Amount.Of(1 + random.Next(9))));
                Say(officer, stall, new CreditGraded(world.Nonce(), Pick(InspectionCodes.Grades), until, "评"));
                break;
            case 9 when asked is { } of:
                Say(officer, stall, new InspectionPlanned(world.Nonce(), "ordered", until, Ref: of, Dropped: true));
                break;
            default:
                foreach (var statement in _late)
                {
                    _ = world.Try(statement);
                }

                _late.Clear();
                break;
        }
    }

    private void Say(string issuer, string subject, Payload payload)
    {
        var statement = world.Sealed(issuer, subject, payload);
        _said.Add(statement.Id);
        if (random.Next(5) == 0)
        {
            _late.Add(statement);
        }
        else
        {
            _ = world.Try(statement);
        }
    }

    private T Pick<T>(IReadOnlyList<T> list) => list[random.Next(list.Count)];
}
