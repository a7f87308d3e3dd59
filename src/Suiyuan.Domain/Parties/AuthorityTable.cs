using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Domain.Parties;

/// <summary>About whom a party of some role may say things of some kind.</summary>
public enum Scope
{
    /// <summary>About nobody: it is not for this role to say.</summary>
    None,

    /// <summary>About itself alone.</summary>
    Self,

    /// <summary>About itself, where it is the bureau of the charter and not one of its districts.</summary>
    SelfOfCharter,

    /// <summary>About those that it admitted itself.</summary>
    OwnMembers,

    /// <summary>About itself and those that it admitted.</summary>
    SelfOrOwnMembers,

    /// <summary>About everyone admitted by it, or by someone below it.</summary>
    BelowMe,

    /// <summary>About itself and everyone below it.</summary>
    SelfOrBelowMe,

    /// <summary>About every merchant, whoever admitted it.</summary>
    AnyMerchant,

    /// <summary>About every merchant and every market, whoever admitted them.</summary>
    AnyMerchantOrMarket,

    /// <summary>About the bureau of the charter.</summary>
    CharterBureau,

    /// <summary>About a party that does not exist yet and comes under it.</summary>
    NewUnderMe,

    /// <summary>About itself, as entry 0 of the ledger and never again.</summary>
    CharterOnly,
}

/// <summary>In which state the subject must be.</summary>
internal enum SubjectState
{
    /// <summary>Not there yet.</summary>
    Absent,

    /// <summary>Admitted, whatever became of it.</summary>
    Known,

    /// <summary>Not left.</summary>
    NotLeft,

    /// <summary>Neither left, suspended nor lapsed.</summary>
    Active,
}

/// <summary>Who may say what: the whole of it. Version <c>authority/1</c>, the one the charter names.</summary>
public static class AuthorityTable
{
    /// <summary>About whom <paramref name="role"/> may say <paramref name="kind"/>.</summary>
    public static Scope ScopeOf(string kind, string role) => (kind, role) switch
    {
        (Kinds.Charter, Roles.Bureau) => Scope.CharterOnly,

        (Kinds.Admitted, Roles.Bureau or Roles.Market) => Scope.NewUnderMe,

        (Kinds.Renewed or Kinds.Suspended or Kinds.Resumed or Kinds.Left, Roles.Bureau) => Scope.BelowMe,
        (Kinds.Renewed or Kinds.Suspended or Kinds.Resumed or Kinds.Left, Roles.Market) => Scope.OwnMembers,

        (Kinds.KeyGranted or Kinds.KeyRevoked, Roles.Bureau) => Scope.SelfOrBelowMe,
        (Kinds.KeyGranted or Kinds.KeyRevoked, Roles.Market) => Scope.SelfOrOwnMembers,
        (Kinds.KeyGranted or Kinds.KeyRevoked, Roles.Merchant or Roles.Laboratory) => Scope.Self,

        (Kinds.PolicyChanged, Roles.Bureau) => Scope.SelfOfCharter,

        (Kinds.Clock, Roles.Platform) => Scope.Self,

        (Kinds.Purchase or Kinds.TicketAttached or Kinds.Sale or Kinds.SaleVoided or Kinds.PurchaseConfirmed or Kinds.PurchaseDisputed,
            Roles.Merchant) => Scope.Self,
        // On behalf of a merchant that cannot: the market's own seal, the merchant's record (代报).
        (Kinds.Purchase or Kinds.TicketAttached or Kinds.Sale or Kinds.SaleVoided or Kinds.PurchaseConfirmed or Kinds.PurchaseDisputed,
            Roles.Market) => Scope.OwnMembers,

        // A machine's judgement is a record of the merchant whose ticket it is: so whoever may see that record may see
        // what was found, and nobody else. The platform may say nothing else about anyone.
        (Kinds.TicketAssessed, Roles.Platform) => Scope.AnyMerchant,

        (Kinds.FindingExplained, Roles.Merchant) => Scope.Self,
        (Kinds.FindingExplained, Roles.Market) => Scope.OwnMembers,

        (Kinds.FindingResolved, Roles.Market) => Scope.OwnMembers,
        (Kinds.FindingResolved, Roles.Bureau) => Scope.BelowMe,

        (Kinds.EntryVoided or Kinds.Transformation or Kinds.StockTake or Kinds.Disposal or Kinds.DayReport, Roles.Merchant) => Scope.Self,
        (Kinds.EntryVoided or Kinds.Transformation or Kinds.StockTake or Kinds.Disposal or Kinds.DayReport, Roles.Market) => Scope.OwnMembers,

        // The payment service's word, which the platform has verified.
        (Kinds.PaymentLinked, Roles.Platform) => Scope.AnyMerchant,

        (Kinds.AgreementSigned, Roles.Merchant) => Scope.Self,
        (Kinds.AgreementSigned, Roles.Market) => Scope.OwnMembers,

        (Kinds.DocumentFiled, Roles.Merchant or Roles.Laboratory) => Scope.Self,
        (Kinds.DocumentFiled, Roles.Market) => Scope.SelfOrOwnMembers,

        (Kinds.NoticePosted, Roles.Market) => Scope.Self,

        (Kinds.RapidTest, Roles.Market) => Scope.OwnMembers,
        (Kinds.RapidTest, Roles.Bureau) => Scope.BelowMe,
        (Kinds.RapidTest or Kinds.LabReport, Roles.Laboratory) => Scope.AnyMerchant,

        (Kinds.StopSale or Kinds.StopSaleLifted or Kinds.RecallOpened or Kinds.RecallClosed, Roles.Merchant) => Scope.Self,
        (Kinds.StopSale or Kinds.StopSaleLifted or Kinds.RecallOpened or Kinds.RecallClosed, Roles.Market) => Scope.SelfOrOwnMembers,
        (Kinds.StopSale or Kinds.StopSaleLifted or Kinds.RecallOpened or Kinds.RecallClosed, Roles.Bureau) => Scope.SelfOrBelowMe,

        (Kinds.RecallNotice, Roles.Market) => Scope.SelfOrOwnMembers,
        (Kinds.RecallNotice, Roles.Bureau) => Scope.SelfOrBelowMe,
        (Kinds.RecallNotice or Kinds.RecallAcknowledged, Roles.Platform) => Scope.AnyMerchant,

        (Kinds.RecallAcknowledged, Roles.Merchant) => Scope.Self,
        (Kinds.RecallAcknowledged, Roles.Market) => Scope.SelfOrOwnMembers,

        (Kinds.HoldingReported or Kinds.RecallCollected, Roles.Merchant) => Scope.Self,
        (Kinds.HoldingReported or Kinds.RecallCollected, Roles.Market) => Scope.OwnMembers,

        (Kinds.EntryCheck or Kinds.Sampling or Kinds.SampleMoved or Kinds.ObjectionDecided, Roles.Market) => Scope.OwnMembers,
        (Kinds.EntryCheck or Kinds.Sampling or Kinds.SampleMoved or Kinds.ObjectionDecided, Roles.Bureau) => Scope.BelowMe,
        (Kinds.Sampling or Kinds.SampleMoved, Roles.Laboratory) => Scope.AnyMerchant,
        (Kinds.Objection, Roles.Merchant) => Scope.Self,
        (Kinds.Objection, Roles.Market) => Scope.OwnMembers,

        (Kinds.InspectionPlanned or Kinds.Inspection or Kinds.RectificationChecked or Kinds.PatrolFinding, Roles.Market) => Scope.OwnMembers,
        (Kinds.InspectionPlanned or Kinds.Inspection or Kinds.RectificationChecked or Kinds.PatrolFinding or Kinds.Enforcement
            or Kinds.CreditGraded or Kinds.Patrol or Kinds.MarketClosed, Roles.Bureau) => Scope.BelowMe,
        (Kinds.Patrol or Kinds.MarketClosed, Roles.Market) => Scope.Self,
        (Kinds.Rectification, Roles.Merchant) => Scope.Self,
        (Kinds.Rectification, Roles.Market) => Scope.SelfOrOwnMembers,

        // For shoppers, who have no key: the platform puts their word down, and answers for no more than that someone said it.
        (Kinds.ComplaintFiled or Kinds.ComplaintAdded, Roles.Platform) => Scope.AnyMerchantOrMarket,
        (Kinds.ComplaintDecided or Kinds.ComplaintForwarded or Kinds.ComplaintClosed, Roles.Bureau) => Scope.BelowMe,
        (Kinds.ComplaintAnswered, Roles.Merchant) => Scope.Self,
        (Kinds.ComplaintAnswered, Roles.Market) => Scope.SelfOrOwnMembers,
        (Kinds.ComplaintMediated, Roles.Market) => Scope.OwnMembers,
        (Kinds.ComplaintAnswered or Kinds.ComplaintMediated, Roles.Bureau) => Scope.BelowMe,

        // Whom a tip-off is about stands nowhere on the ledger, nor in what is done about it.
        (Kinds.TipOffFiled, Roles.Platform) => Scope.CharterBureau,
        (Kinds.TipOffHandled, Roles.Bureau) => Scope.Self,

        (Kinds.AlertRaised, Roles.Platform) => Scope.AnyMerchantOrMarket,
        (Kinds.AlertAcknowledged or Kinds.AlertExplained, Roles.Merchant) => Scope.Self,
        (Kinds.AlertAcknowledged or Kinds.AlertExplained, Roles.Market) => Scope.SelfOrOwnMembers,
        (Kinds.AlertClosed, Roles.Market) => Scope.OwnMembers,
        (Kinds.AlertAcknowledged or Kinds.AlertClosed, Roles.Bureau) => Scope.BelowMe,
        (Kinds.RuleSet, Roles.Bureau) => Scope.SelfOfCharter,

        (Kinds.PaymentRefunded, Roles.Platform) => Scope.AnyMerchant,

        _ => Scope.None,
    };

    /// <summary>May a key of this use say this kind, its party's role allowing it?</summary>
    public static bool UseMaySay(string use, string kind) => use switch
    {
        KeyUses.Root or KeyUses.Seal => true,
        KeyUses.Device => kind is Kinds.Sale or Kinds.SaleVoided,
        // One seal key for its own party, once; Authority sees to the rest.
        KeyUses.Enrol => kind is Kinds.KeyGranted,
        _ => false,
    };

    /// <summary>
    /// May a party that is suspended, or whose admission has run out, say this kind about itself? It trades no more, but it answers:
    /// what it puts right, acknowledges, hands in or objects to. Without that it could never come back, and a recall would stop at its door.
    /// </summary>
    public static bool MayAnswer(string kind) => kind is Kinds.Rectification or Kinds.AlertAcknowledged or Kinds.AlertExplained
        or Kinds.FindingExplained or Kinds.ComplaintAnswered or Kinds.Objection or Kinds.DocumentFiled
        or Kinds.RecallAcknowledged or Kinds.HoldingReported or Kinds.RecallCollected or Kinds.Disposal;

    /// <summary>May a party of <paramref name="role"/> admit one of <paramref name="admitted"/>?</summary>
    public static bool MayAdmit(string role, string admitted) => (role, admitted) switch
    {
        (Roles.Bureau, Roles.Bureau or Roles.Market or Roles.Laboratory) => true,
        (Roles.Market, Roles.Merchant) => true,
        _ => false,
    };

    internal static SubjectState SubjectMustBe(string kind) => kind switch
    {
        Kinds.Charter or Kinds.Admitted => SubjectState.Absent,
        Kinds.KeyRevoked => SubjectState.Known,
        // What was handed in is read and judged, and may be explained, even where the merchant is suspended or gone.
        Kinds.TicketAssessed or Kinds.FindingExplained or Kinds.FindingResolved => SubjectState.Known,
        // Paid is paid, tested is tested, and bad goods are called back from whoever has them: the market answers, and destroys what was
        // left behind, for a merchant who is gone.
        Kinds.PaymentLinked or Kinds.LabReport or Kinds.StopSale or Kinds.StopSaleLifted or Kinds.RecallOpened or Kinds.RecallNotice
            or Kinds.RecallAcknowledged or Kinds.HoldingReported or Kinds.RecallCollected or Kinds.RecallClosed
            or Kinds.Disposal => SubjectState.Known,
        // What was begun about a party is carried to its end; and whoever is to be let in again is inspected first.
        Kinds.PaymentRefunded or Kinds.SampleMoved or Kinds.Objection or Kinds.ObjectionDecided or Kinds.InspectionPlanned
            or Kinds.Inspection or Kinds.Rectification or Kinds.RectificationChecked or Kinds.Enforcement or Kinds.CreditGraded
            or Kinds.ComplaintFiled or Kinds.ComplaintAdded or Kinds.ComplaintDecided or Kinds.ComplaintForwarded
            or Kinds.ComplaintAnswered or Kinds.ComplaintMediated or Kinds.ComplaintClosed or Kinds.AlertRaised
            or Kinds.AlertAcknowledged or Kinds.AlertExplained or Kinds.AlertClosed => SubjectState.Known,
        Kinds.Renewed or Kinds.Suspended or Kinds.Resumed or Kinds.Left or Kinds.KeyGranted => SubjectState.NotLeft,
        _ => SubjectState.Active,
    };
}
