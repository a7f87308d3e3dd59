using System.Buffers.Text;
using Suiyuan.Ledger.Checking;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Tests;

/// <summary>A stretch of entries is judged entry by entry, in order, whatever is shared out.</summary>
public sealed class EntryAuditTests
{
    private readonly Sealer _root = new();
    private readonly Sealer _stall = new();

    private byte[] Grant(Sealer to) => _root.Seal("key-granted", Base64Url.EncodeToString(to.Point));

    private byte[] Revoke(Sealer from) => _root.Seal("key-revoked", from.Id.ToString());

    private static byte[] Forged(byte[] entry)
    {
        var forged = (byte[])entry.Clone();
        forged[^1] ^= 1;
        return forged;
    }

    private static (EntryFault? First, AuditedEntry[] All) Check(EntryAudit audit, long first, params byte[][] entries)
    {
        var audited = new AuditedEntry[entries.Length];
        return (audit.Check(first, [.. entries.Select(e => (ReadOnlyMemory<byte>)e)], audited), audited);
    }

    [Fact]
    public void A_key_may_speak_from_its_grant_to_its_revocation_within_one_stretch()
    {
        var audit = new EntryAudit(new TestRules(_root));
        var before = _stall.Sale(0);
        var good = _stall.Sale(1);
        var after = _stall.Sale(2);
        var (first, all) = Check(audit, 700, before, Grant(_stall), good, Revoke(_stall), after);
        Assert.Equal(new EntryFault(700, RefusalCodes.UnknownKey, "(sale of huangsha.a12) should have been refused: unknown-key"), first);
        Assert.Equal("entry 700 (sale of huangsha.a12) should have been refused: unknown-key", first!.ToString());
        Assert.Equal([700L, null, null, null, 704L], all.Select(a => a.Fault?.Index));
        Assert.Equal(Merkle.LeafHash(good), all[2].LeafHash);
        Assert.Equal("sale", all[2].Statement!.Kind);
        Assert.Equal(3, audit.Verified);
    }

    [Fact]
    public void What_one_stretch_granted_holds_in_the_next_and_what_it_revoked_does_not()
    {
        var audit = new EntryAudit(new TestRules(_root));
        Assert.Null(Check(audit, 0, Grant(_stall)).First);
        Assert.Null(Check(audit, 1, _stall.Sale(1)).First);
        // The first sale was allowed when the stretch began, and is; the second was, and is not.
        var (first, all) = Check(audit, 2, _stall.Sale(2), Revoke(_stall), _stall.Sale(3));
        Assert.Equal((4, RefusalCodes.UnknownKey), (first!.Index, first.Code));
        Assert.Null(all[0].Fault);
    }

    [Fact]
    public void The_first_fault_is_that_of_the_lowest_index_whatever_its_kind()
    {
        var (first, all) = Check(new EntryAudit(new TestRules(_root)), 0,
            Grant(_stall), _stall.Sale(1), Forged(_stall.Sale(2)), "no statement"u8.ToArray(), new Sealer().Sale(3), Forged(_root.Sale(4)));
        Assert.Equal((2, RefusalCodes.WrongSignature), (first!.Index, first.Code));
        Assert.Equal([null, null, RefusalCodes.WrongSignature, RefusalCodes.NotCbor, RefusalCodes.UnknownKey, RefusalCodes.WrongSignature],
            all.Select(a => a.Fault?.Code));
    }

    [Fact]
    public void A_forged_grant_is_the_fault_and_not_what_it_would_have_granted()
    {
        var (first, all) = Check(new EntryAudit(new TestRules(_root)), 0, Forged(Grant(_stall)), _stall.Sale(1));
        Assert.Equal((0, RefusalCodes.WrongSignature), (first!.Index, first.Code));
        Assert.Null(all[1].Fault);
    }

    [Fact]
    public void Without_rules_the_form_alone_is_checked()
    {
        var audit = new EntryAudit(null);
        var (first, all) = Check(audit, 5, Forged(_stall.Sale(1)), [], new byte[Statement.MaxSize + 1]);
        Assert.Equal((6, RefusalCodes.Empty), (first!.Index, first.Code));
        Assert.Equal([null, RefusalCodes.Empty, RefusalCodes.TooLarge], all.Select(a => a.Fault?.Code));
        Assert.Equal(0, audit.Verified);
        Assert.Null(Check(audit, 8).First);
    }

    [Fact]
    public void Many_stretches_are_checked_with_one_object()
    {
        var audit = new EntryAudit(new TestRules(_root));
        Assert.Null(Check(audit, 0, [Grant(_stall), .. Enumerable.Range(0, 40).Select(_stall.Sale)]).First);
        var (first, _) = Check(audit, 41, [.. Enumerable.Range(41, 20).Select(n => n == 57 ? Forged(_stall.Sale(n)) : _stall.Sale(n))]);
        Assert.Equal((57, RefusalCodes.WrongSignature), (first!.Index, first.Code));
        // What the longer stretch before has left behind is not taken for an answer.
        Assert.Equal(61, Check(audit, 61, new Sealer().Sale(1)).First!.Index);
        Assert.Equal(41 + 19, audit.Verified);
    }
}
