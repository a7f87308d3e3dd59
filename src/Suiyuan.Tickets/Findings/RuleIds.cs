namespace Suiyuan.Tickets.Findings;

/// <summary>Every rule's code. Never reused.</summary>
public static class RuleIds
{
    /// <summary>No longer valid when handed in.</summary>
    public const string Expired = "expired";

    /// <summary>Dated after it was handed in.</summary>
    public const string FutureDate = "future-date";

    /// <summary>Made out to someone else.</summary>
    public const string Consignee = "consignee-mismatch";

    /// <summary>Its number was used before, by another merchant or with other content.</summary>
    public const string NumberReused = "number-reused";

    /// <summary>The same photograph, or one of the same paper, was handed in before.</summary>
    public const string PhotoReused = "photo-reused";

    /// <summary>The same paper with another number, quantity or date.</summary>
    public const string Altered = "altered";

    /// <summary>The QR code says otherwise than the print.</summary>
    public const string QrMismatch = "qr-mismatch";

    /// <summary>No seal where the type needs one.</summary>
    public const string SealMissing = "seal-missing";

    /// <summary>A code's check digit is wrong.</summary>
    public const string CheckDigit = "check-digit";

    /// <summary>Quantity × price is not the amount, or the amounts are not the sum.</summary>
    public const string Arithmetic = "arithmetic";

    /// <summary>Another type of ticket is needed for these goods.</summary>
    public const string WrongType = "wrong-type";

    /// <summary>More was booked under the certificate than it covers.</summary>
    public const string Overdrawn = "overdrawn";

    /// <summary>Take it again.</summary>
    public const string Unreadable = "unreadable";
}
