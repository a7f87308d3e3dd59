using Suiyuan.Domain.Checks;
using Suiyuan.Domain.Complaints;
using Suiyuan.Domain.Inspections;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Recalls;
using Suiyuan.Domain.Risk;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Domain.Reporting;

/// <summary>What supervision counts by the day. A number is its place in the view and is never reused.</summary>
public enum Counted
{
    /// <summary>A ticket was read and something was found wrong with it.</summary>
    Flagged = 1,

    /// <summary>Goods were tested.</summary>
    Test = 2,

    /// <summary>… and failed.</summary>
    TestFailed = 3,

    /// <summary>A rule raised an alert.</summary>
    Alert = 4,

    /// <summary>A shopper complained.</summary>
    Complaint = 5,

    /// <summary>A party was inspected.</summary>
    Inspection = 6,

    /// <summary>A stop or a recall was opened, drills aside.</summary>
    Stop = 7,

    /// <summary>Goods were checked as they came in.</summary>
    EntryCheck = 8,
}

/// <summary>How many of each <see cref="Counted"/>, by China day of OccurredAt and whom it is about.</summary>
/// <param name="parties">Numbers the parties; applied before this one.</param>
public sealed class ActView(PartyView parties) : IView
{
    /// <inheritdoc />
    public string Name => "acts";

    /// <inheritdoc />
    public string Schema => """
        CREATE TABLE act_day(day INTEGER NOT NULL, act SMALLINT NOT NULL, party INTEGER NOT NULL, n INTEGER NOT NULL, PRIMARY KEY(day, act, party))
        """ + Sql.Clustered + ";";

    /// <inheritdoc />
    public void Apply(ViewWriter db, in RecordedStatement recorded, Payload payload)
    {
        ArgumentNullException.ThrowIfNull(db);
        switch (payload)
        {
            case TicketAssessed { Findings.Count: > 0 }:
                Count(db, recorded, Counted.Flagged);
                break;
            case RapidTest test:
                CountTest(db, recorded, test.Items);
                break;
            case LabReport report:
                CountTest(db, recorded, report.Items);
                break;
            case AlertRaised:
                Count(db, recorded, Counted.Alert);
                break;
            case ComplaintFiled:
                Count(db, recorded, Counted.Complaint);
                break;
            case Inspection:
                Count(db, recorded, Counted.Inspection);
                break;
            case EntryCheck:
                Count(db, recorded, Counted.EntryCheck);
                break;
            case StopSale or RecallOpened { Drill: not true }:
                Count(db, recorded, Counted.Stop);
                break;
            default:
                break;
        }
    }

    private void CountTest(ViewWriter db, in RecordedStatement recorded, IReadOnlyList<TestItem> items)
    {
        Count(db, recorded, Counted.Test);
        if (items.Any(i => i.Result == TestCodes.Fail))
        {
            Count(db, recorded, Counted.TestFailed);
        }
    }

    private void Count(ViewWriter db, in RecordedStatement recorded, Counted act) => db.Run("""
        INSERT INTO act_day(day, act, party, n) VALUES ($1, $2, $3, 1) ON CONFLICT(day, act, party) DO UPDATE SET n = act_day.n + 1
        """, (long)ChinaTime.DayOf(recorded.OccurredAt).DayNumber, (long)act, (long)parties.NumberOf(recorded.Statement.Subject));
}
