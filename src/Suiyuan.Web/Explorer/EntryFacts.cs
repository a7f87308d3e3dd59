using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Shared;

namespace Suiyuan.Web.Explorer;

/// <summary>One entry of the ledger, read for people.</summary>
/// <param name="Index">Leaf index.</param>
/// <param name="Statement">What is recorded there.</param>
/// <param name="RecordedAt">By the ledger's own clock.</param>
/// <param name="Published">True when a published checkpoint covers it.</param>
internal sealed record EntryFacts(long Index, Statement Statement, DateTimeOffset RecordedAt, bool Published)
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        // Shown, not sent: what HTML must not have, the page escapes.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The kind, in words.</summary>
    public Kind Kind => Kinds.TryGet(Statement.Kind, out var kind)
        ? kind
        : throw new InvalidOperationException($"{Statement.Kind} was admitted without being known.");

    /// <summary>What an auditor hashes: SHA-256(0x00 ‖ entry).</summary>
    public Hash LeafHash => Merkle.LeafHash(Statement.Bytes.Span);

    /// <summary>True when digests of what is kept apart stand in the payload.</summary>
    public bool HasSealedParts => Statement.Payload.Span.IndexOf("\"sealed\""u8) >= 0;

    /// <summary>The payload with line breaks; its sealed bytes have none.</summary>
    public string PrettyPayload()
    {
        using var json = JsonDocument.Parse(Statement.Payload);
        return JsonSerializer.Serialize(json, Indented);
    }

    /// <summary>The exact bytes, 16 to a line with their offset.</summary>
    public string Hex()
    {
        var text = new StringBuilder();
        var bytes = Statement.Bytes.Span;
        for (var at = 0; at < bytes.Length; at += 16)
        {
            var line = bytes[at..Math.Min(at + 16, bytes.Length)];
            text.Append(at.ToString("x4", CultureInfo.InvariantCulture)).Append("  ");
            foreach (var b in line)
            {
                text.Append(b.ToString("x2", CultureInfo.InvariantCulture)).Append(' ');
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Icon of the kind.</summary>
    public string Icon => Statement.Kind switch
    {
        Kinds.Charter => "book",
        Kinds.Purchase => "buy",
        Kinds.Sale => "receipt",
        Kinds.SaleVoided => "cross",
        Kinds.PurchaseConfirmed => "check",
        Kinds.PurchaseDisputed => "warn",
        Kinds.TicketAttached or Kinds.TicketAssessed => "ticket",
        Kinds.FindingExplained => "warn",
        Kinds.FindingResolved => "check",
        Kinds.EntryVoided => "cross",
        Kinds.PaymentLinked => "receipt",
        Kinds.StopSale or Kinds.RecallOpened or Kinds.RecallNotice => "warn",
        Kinds.StopSaleLifted or Kinds.RecallAcknowledged or Kinds.RecallClosed or Kinds.RapidTest or Kinds.LabReport => "check",
        Kinds.AgreementSigned or Kinds.DocumentFiled or Kinds.NoticePosted => "book",
        Kinds.Transformation or Kinds.StockTake or Kinds.Disposal or Kinds.DayReport or Kinds.HoldingReported or Kinds.RecallCollected => "buy",
        Kinds.AlertRaised or Kinds.AlertExplained or Kinds.ComplaintFiled or Kinds.ComplaintAdded or Kinds.TipOffFiled or Kinds.PatrolFinding
            or Kinds.Objection or Kinds.Enforcement => "warn",
        Kinds.EntryCheck or Kinds.Sampling or Kinds.SampleMoved or Kinds.ObjectionDecided or Kinds.Inspection or Kinds.Rectification
            or Kinds.RectificationChecked or Kinds.Patrol or Kinds.CreditGraded or Kinds.AlertAcknowledged or Kinds.AlertClosed
            or Kinds.ComplaintDecided or Kinds.ComplaintAnswered or Kinds.ComplaintMediated or Kinds.ComplaintClosed => "check",
        Kinds.PaymentRefunded => "receipt",
        Kinds.InspectionPlanned or Kinds.MarketClosed or Kinds.RuleSet or Kinds.ComplaintForwarded or Kinds.TipOffHandled => "book",
        Kinds.KeyGranted or Kinds.KeyRevoked => "key",
        Kinds.Clock => "wait",
        Kinds.PolicyChanged => "shield",
        _ => "people",
    };

    /// <summary>A party's name in the reader's language; its id where it has none.</summary>
    public static string NameOf(Authority authority, Text text, string party)
    {
        ArgumentNullException.ThrowIfNull(authority);
        ArgumentNullException.ThrowIfNull(text);
        return authority.FindParty(party)?.Name.In(text.IsChinese) ?? party;
    }
}

/// <summary>Reads entries of the ledger for the explorer.</summary>
/// <param name="log">The ledger.</param>
/// <param name="authority">For the ledger's time at an index.</param>
internal sealed class EntryReader(RecordedLog log, Authority authority)
{
    /// <summary>Entries from <paramref name="from"/> on, at most <paramref name="max"/>, in their order.</summary>
    public async Task<IReadOnlyList<EntryFacts>> ReadAsync(long from, int max, CancellationToken cancellationToken = default)
    {
        var size = log.RecordedSize;
        from = Math.Max(from, 0);
        if (from >= size || max <= 0)
        {
            return [];
        }

        var published = log.Published.Size;
        var entries = await log.ReadEntriesAsync(from, (int)Math.Min(max, size - from), cancellationToken);
        return [.. entries.Select((bytes, i) => Read(bytes, from + i, published))];
    }

    private EntryFacts Read(ReadOnlyMemory<byte> bytes, long index, long published) =>
        Statement.TryDecode(bytes, out var statement) == StatementFault.None
            ? new EntryFacts(index, statement!, authority.TimeAt(index), index < published)
            : throw new InvalidOperationException($"Entry {index} was admitted and is no statement.");
}
