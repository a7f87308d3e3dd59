using Suiyuan.Ledger;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Setup;

namespace Suiyuan.Web.Api;

/// <summary>The way in for one statement over HTTP, whichever route it comes by: body limit, charter gate, admission.</summary>
internal static class StatementIntake
{
    /// <summary>Media type of one statement.</summary>
    public const string CoseType = "application/cose";

    /// <summary>Reads the body and submits it.</summary>
    public static async Task<SubmitResult> SubmitAsync(
        HttpRequest request, TransparencyLog log, CharterGate gate, CancellationToken cancellationToken)
    {
        if (await RequestBody.ReadAsync(request, Statement.MaxSize, cancellationToken) is not { } body)
        {
            return new SubmitResult.Refused(new Refusal(RefusalCodes.TooLarge));
        }

        var result = gate.Check(body, request) is { } refused
            ? new SubmitResult.Refused(refused)
            : await log.SubmitAsync(body, cancellationToken);
        gate.Observe(result);
        return result;
    }

    /// <summary>
    /// An index is given once the entry is durable, a moment before it can be found. Whoever is answered may ask for it at
    /// once, so the answer waits that moment.
    /// </summary>
    public static async Task WaitUntilFoundAsync(TransparencyLog log, long size, CancellationToken cancellationToken)
    {
        if (log.RecordedSize < size)
        {
            try
            {
                await log.WaitForRecordedAsync(size, cancellationToken);
            }
            catch (Exception e) when (e is LedgerException or ObjectDisposedException)
            {
                // The log ends just now; the entries are durable all the same, and the answer stands.
            }
        }
    }

    /// <summary>What keeps a statement from being recorded; null when it was.</summary>
    public static Problem? ProblemOf(SubmitResult result) => result switch
    {
        SubmitResult.Recorded => null,
        SubmitResult.Refused refused => new Problem(refused.Refusal.Code, refused.Refusal.Field, refused.Refusal.Arg),
        SubmitResult.Overloaded => new Problem("overloaded"),
        SubmitResult.Unavailable => new Problem("unavailable"),
        _ => throw new InvalidOperationException($"{result.GetType()} is not of the closed set."),
    };
}
