using System.Globalization;
using Suiyuan.Domain.Recalls;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Trade;

// Stops and recalls, as far as they change what may be sold.
public sealed partial class TradeView
{
    private void Stop(ViewWriter db, in RecordedStatement recorded, IReadOnlyList<LotId> lots, bool recall, bool downstream, bool drill, byte kind)
    {
        _scopes.Open(db, recorded.Index, parties.NumberOf(recorded.Statement.Issuer), recall, downstream, drill, recorded.RecordedAt);
        // What is named but not recorded yet comes in when it is: the phone that bought it may be offline.
        foreach (var group in lots.GroupBy(l => l.Statement))
        {
            Refer(db, group.Key, new Deferred(recorded.Index, kind, Subject(recorded), Day(recorded), LinesOf(group)));
        }
    }

    /// <summary>A failed test stops its lot, in the name of <paramref name="by"/>.</summary>
    internal void Isolate(ViewWriter db, long test, byte kind, int stall, int by, DateTimeOffset at, LotId lot)
    {
        _scopes.Open(db, test, by, recall: false, downstream: true, drill: false, at);
        Refer(db, lot.Statement, new Deferred(test, kind, stall, 0, lot.Line.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>A failed test no longer stops its lot.</summary>
    internal void EndIsolation(ViewWriter db, long test, long index) => _scopes.End(db, test, index);

    private void Lift(ViewWriter db, in RecordedStatement recorded, StopSaleLifted lifted)
    {
        var lots = lifted.Lots?.Select(l => IndexOf(db, l.Statement) is { } index ? LineNumber.Of(index, l.Line) : -1).Where(no => no >= 0).ToArray();
        if (IndexOf(db, lifted.Stop) is { } stop)
        {
            if (!_scopes.Lift(db, stop, parties.NumberOf(recorded.Statement.Issuer), lots, recorded.Index))
            {
                NoteWhole(db, recorded.Index, Oddity.LiftedByAnother, stop);
            }
        }
        else
        {
            NoteWhole(db, recorded.Index, Oddity.WrongTarget, recorded.Index);
        }
    }

    private void BringInto(ViewWriter db, in Deferred reference, long target)
    {
        var ofTest = Kinds.Of(reference.Kind).Name is Kinds.RapidTest or Kinds.LabReport;
        foreach (var line in reference.Text!.Split(','))
        {
            if (_lots.Find(db, LineNumber.Of(target, int.Parse(line, CultureInfo.InvariantCulture))) is { } lot)
            {
                // A test is of one stall's goods, and stops no other's.
                if (ofTest && lot.Stall != reference.Subject)
                {
                    NoteWhole(db, reference.Index, Oddity.ForeignLot, target);
                    continue;
                }

                _scopes.AddRoot(db, reference.Index, lot, Math.Max(reference.Index, target));
            }
            else
            {
                NoteWhole(db, reference.Index, Oddity.UnknownLot, target);
            }
        }
    }

    private static string LinesOf(IEnumerable<LotId> lots) => string.Join(',', lots.Select(l => l.Line.ToString(CultureInfo.InvariantCulture)));
}
