using System.Text.Json;
using Suiyuan.City.Speak;

namespace Suiyuan.City.Live;

/// <summary>
/// What the living city leaves unsaid: a stall's till refuses goods that were called back, as the platform's own portal and a scale
/// do, and nobody receives, disputes or voids a sale that never was. The story goes on as if it had been said: it knows of no visitor.
/// One thread.
/// </summary>
/// <param name="recalled">Asks which goods of a stall are called back now, with force.</param>
internal sealed class Restraint(Func<string, CancellationToken, Task<IReadOnlySet<string>>> recalled)
{
    private const int MostRemembered = 1_000;

    private readonly Queue<string> _unsaid = new();

    /// <summary>True when this is not to be said.</summary>
    public async Task<bool> HoldsAsync(Said said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        var draft = said.Draft;
        if (draft.Kind is not ("sale" or "sale-voided" or "purchase-confirmed" or "purchase-disputed"))
        {
            return false;
        }

        using var payload = JsonDocument.Parse(draft.Payload);
        var holds = payload.RootElement.EnumerateObject().Any(m => m.Value.ValueKind == JsonValueKind.String && _unsaid.Contains(m.Value.GetString()!));
        if (!holds && draft.Kind == "sale")
        {
            var stopped = await recalled(draft.Subject, cancellationToken);
            holds = stopped.Count > 0 && payload.RootElement.GetProperty("lines").EnumerateArray().Any(l => stopped.Contains(l.GetProperty("product").GetString()!));
        }

        if (holds)
        {
            _unsaid.Enqueue(said.Id.ToString());
            if (_unsaid.Count > MostRemembered)
            {
                _unsaid.Dequeue();
            }
        }

        return holds;
    }
}
