using System.Security.Cryptography;
using Suiyuan.Domain.Checks;
using Suiyuan.Domain.Complaints;
using Suiyuan.Domain.Inspections;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Recalls;
using Suiyuan.Domain.Risk;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Tests.Vocabulary;

/// <summary>One full payload of every kind.</summary>
internal static class Samples
{
    public static readonly DateTimeOffset At = new(2026, 11, 23, 6, 0, 0, TimeSpan.Zero);
    public static readonly KeyPoint Point = NewPoint();

    private static readonly NoteKey Log = KeyOf("example.org/log", NoteKeyType.Ed25519);

    private static readonly string Quorum =
        $"witness 检验院 {KeyOf("lab.example.org/mirror", NoteKeyType.CosignatureV1)} https://lab.example.org\nquorum 检验院\n";

    public static IReadOnlyList<Payload> All { get; } =
    [
        new Charter(new("广州市", "Guangzhou"), new("广州市市场监督管理局", "Guangzhou SAMR"), Point, new("suiyuan", Point),
            new(Log.Name, Log.ToString()), "authority/1", Quorum, "open"),
        new Admitted(Roles.Market, new("黄沙水产交易市场", "Huangsha"), "gz", new DateOnly(2027, 12, 31),
            new Place("荔湾区", "丛桂路 6 号", Amount.Parse("23.108"), Amount.Parse("113.238")),
            new MarketFacts("wholesale", ["aquatic"]), Sealed: new(Digest(1), Digest(2), Digest(3))),
        new Renewed(new DateOnly(2028, 1, 1)),
        new Suspended("未公示检测结果"),
        new Resumed("已整改"),
        new Left("停业"),
        new KeyGranted(Point, KeyUses.Seal, "阿明的手机", At),
        new KeyRevoked(Point.Id, "lost"),
        new Clock(At),
        new Purchase("AAAAAAAAAAA", new("湛江海鲜批发行", "湛江市霞山区"),
            [new("鲈鱼", Amount.Parse("120.5"), Unit.Jin, "广东湛江", "B-1"), new("生蚝", Amount.Parse("3"), Unit.Find("box")!)], At,
            new(Digest(4), Digest(5)), true),
        new TicketAttached("AAAAAAAAAAE", Id(1), "quarantine", Digest(6), "4401000123", new(2026, 11, 22), new(2026, 11, 23),
            Amount.Parse("200"), Unit.Kilogram),
        new Sale("AAAAAAAAAAI", [new("鲈鱼", Amount.Parse("2.35"), Unit.Jin, new LotId(Id(1), 0)), new("生蚝", Amount.Parse("1"), Unit.Find("box")!)],
            At, new(Digest(7), Digest(8)), "canteen"),
        new SaleVoided(Id(2), "称错了", Id(12)),
        new PurchaseConfirmed("AAAAAAAAAAM", Id(2), At),
        new PurchaseDisputed("AAAAAAAAAAQ", Id(2), "differs", "少了两斤"),
        new PolicyChanged(Log.ToString(), Quorum, "检验院加入"),
        new TicketAssessed("AAAAAAAAAAU", Id(3), "pp-ocrv4/1", "tickets/1", "quarantine", Amount.Parse("0.987"),
            [new("expired", 1, "block", Amount.Parse("0.95")), new("seal-missing", 2, "review", Amount.Parse("0.5"))], Digest(9), "blurred"),
        new FindingExplained("AAAAAAAAAAY", Id(4), "expired", "wrong-photo", Digest(10)),
        new FindingResolved("AAAAAAAAAAc", Id(4), "expired", "true", Digest(11)),
        new EntryVoided("AAAAAAAAAAg", Id(1), "重复录入", Id(5)),
        new Transformation("AAAAAAAAAAk", "slaughter", [new("生猪", Amount.Parse("2"), Unit.Find("head")!, new LotId(Id(1), 0))],
            [new("猪肉", Amount.Parse("148.5"), Unit.Kilogram, "B-2"), new("猪骨", Amount.Parse("20"), Unit.Kilogram)], At),
        new StockTake("AAAAAAAAAAo", [new("鲈鱼", Amount.Parse("0"), Unit.Jin, "广东湛江"), new("生蚝", Amount.Parse("3"), Unit.Find("box")!)], true, At),
        new Disposal("AAAAAAAAAAs", [new("鲈鱼", Amount.Parse("2.5"), Unit.Jin, new LotId(Id(1), 0))], "recalled", "destroyed", true, "市场无害化处理点",
            Id(6), At, [Digest(12), Digest(13)]),
        new DayReport("AAAAAAAAAAw", new DateOnly(2026, 11, 23), "stock-only"),
        new PaymentLinked("AAAAAAAAAA0", Id(2), "wechat", "equal", Digest(14), At),
        new AgreementSigned("AAAAAAAAAA4", "食用农产品质量安全协议", Digest(15), new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)),
        new DocumentFiled("AAAAAAAAAA8", "health", "440100-1", new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), Digest(16), Digest(17), Id(7), true),
        new NoticePosted("AAAAAAAAABA", "phone", "投诉举报电话", "12315"),
        new RapidTest("AAAAAAAAABE", "鲈鱼", [new("孔雀石绿", "fail", "阳性", "阴性")], new LotId(Id(1), 0), "KL-2026-11", At, Digest(18), new(2027, 1, 31), Id(13)),
        new LabReport("AAAAAAAAABI", "GZ-2026-0001", "鲈鱼", [new("恩诺沙星", "pass", "12 μg/kg", "100 μg/kg")], new LotId(Id(1), 0), At, Digest(19), Id(14), Id(8)),
        new StopSale("AAAAAAAAABM", [new LotId(Id(1), 0)], true, "test", "快检孔雀石绿阳性", Id(8)),
        new StopSaleLifted("AAAAAAAAABQ", Id(9), "复检合格", [new LotId(Id(1), 0)]),
        new RecallOpened("AAAAAAAAABU", 1, "11月23日湛江鲈鱼", [new LotId(Id(1), 0)], "test", "检出孔雀石绿", "不要食用，退回购买档口", At,
            new(120, 3, 2, 40), Id(8), true),
        new RecallNotice("AAAAAAAAABY", Id(10), "link", Digest(20)),
        new RecallAcknowledged("AAAAAAAAABc", Id(10), Id(11)),
        new HoldingReported("AAAAAAAAABg", Id(10), [new(new LotId(Id(1), 0), Amount.Parse("0"), Unit.Jin)], true, "已售完", [Digest(21)]),
        new RecallCollected("AAAAAAAAABk", Id(10), [new("鲈鱼", Amount.Parse("1.5"), Unit.Jin, new LotId(Id(1), 0))], "shopper", "market", At, [Digest(22)]),
        new RecallClosed("AAAAAAAAABo", Id(10), "已全部处理", "消费者已食用 3 公斤"),
        new EntryCheck("AAAAAAAAA-g", "held", "鲈鱼", true, false, Amount.Parse("120"), Unit.Jin, new LotId(Id(1), 0), Id(8), "没有合格证", Digest(23), At, [Digest(24)]),
        new Sampling("AAAAAAAAA-k", "GZ-20261123-001", "鲈鱼", Amount.Parse("1.5"), Unit.Kilogram, "confirm", new LotId(Id(1), 0), "lab", true, Id(8), At, [Digest(25)]),
        new SampleMoved("AAAAAAAAA-o", Id(14), "handed", "lab", At, Digest(26)),
        new Objection("AAAAAAAAA-s", Id(8), "当天换过水"),
        new ObjectionDecided("AAAAAAAAA-w", Id(15), "accepted", "在期限内", "lab"),
        new InspectionPlanned("AAAAAAAAA-0", "risk", new(2026, 11, 30), ["近七日三次称重不符"], "risk/1", Id(16), true),
        new Inspection("AAAAAAAAA-4", "stall/1", [new("licence", "ok"), new("label", "fixed", "补写产地")], "rectify", new(2026, 12, 1), Id(17), At, "秤已校准", Digest(27), [Digest(28)]),
        new Rectification("AAAAAAAAA-8", Id(18), "已补齐标签", [Digest(29)]),
        new RectificationChecked("AAAAAAAAA_A", Id(18), "again", new(2026, 12, 5), "仍缺一块"),
        new Enforcement("AAAAAAAAA_E", "穗荔市监处罚〔2026〕1号", "fine", "食用农产品市场销售质量安全监督管理办法第四十条", "未标明产地，逾期不改", Amount.Parse("2000"), Id(18), Digest(30)),
        new CreditGraded("AAAAAAAAA_I", "b", new(2026, 12, 1), "一年内两次责令改正", "credit/1"),
        new Patrol("AAAAAAAAA_M", new(2026, 11, 23), "market/1", [new("reporting", "ok"), new("tests", "bad", "缺两批")], 86, 1200, new(2026, 11, 30), "下午补检", [Digest(31)]),
        new PatrolFinding("AAAAAAAAA_Q", "label", "缺产地标签", new(2026, 11, 25), Id(19), [Digest(32)]),
        new MarketClosed("AAAAAAAAA_U", new(2027, 2, 6), new(2027, 2, 9), "春节休市"),
        new ComplaintFiled("AAAAAAAAA_Y", "illness", Digest(33), Digest(34), Id(2), true, [Digest(35)]),
        new ComplaintAdded("AAAAAAAAA_c", Id(20), "identity", Digest(36), Digest(37), [Digest(38)]),
        new ComplaintDecided("AAAAAAAAA_g", Id(20), "refused", "not-consumer", new(2026, 12, 1), Digest(39)),
        new ComplaintForwarded("AAAAAAAAA_k", Id(20), "huangsha", Digest(40)),
        new ComplaintAnswered("AAAAAAAAA_o", Id(20), Digest(41), [Digest(42)]),
        new ComplaintMediated("AAAAAAAAA_s", Id(20), "agreed", Digest(43)),
        new ComplaintClosed("AAAAAAAAA_w", Id(20), "terminated", "no-agreement", Digest(44), true),
        new TipOffFiled("AAAAAAAAA_0", Digest(45), [Digest(46)]),
        new TipOffHandled("AAAAAAAAA_4", Id(21), "forwarded", "liwan", Digest(47)),
        new AlertRaised("AAAAAAAAA_8", "r05", 2, "hold", "2026-11-23 鲈鱼", [Id(1), Id(2)], [new("short", "12.5 kg")], new(2026, 11, 23)),
        new AlertAcknowledged("AAAAAAAABAA", Id(22)),
        new AlertExplained("AAAAAAAABAE", Id(22), "typed-wrong", Digest(48)),
        new AlertClosed("AAAAAAAABAI", Id(22), "explained", Digest(49)),
        new RuleSet("AAAAAAAABAM", "r24", "shadow", "市场早收市，误报多"),
        new PaymentRefunded("AAAAAAAABAQ", Id(23), true, Digest(50), At),
    ];

    public static Hash Digest(int n) => Hash.Of(BitConverter.GetBytes(n));

    public static StatementId Id(int n) => new(Digest(n + 1000));

    private static NoteKey KeyOf(string name, NoteKeyType type)
    {
        using var key = Suiyuan.Ledger.NoteKeyFile.FromSeed(name, Hash.Of(System.Text.Encoding.UTF8.GetBytes(name)).ToArray(), type);
        return key.VerifierKey;
    }

    private static KeyPoint NewPoint()
    {
        using var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new KeyPoint(SealKey.ExportPoint(ecdsa));
    }
}
