using Microsoft.AspNetCore.Connections;
using Suiyuan.Ledger;

namespace Suiyuan.Web.Hosting;

/// <summary>
/// Runs the host and turns what its operator can act on into one line and an exit code: 0 stopped as asked, 2 can't
/// start, 3 the ledger failed while running.
/// </summary>
internal static class Start
{
    /// <summary>The configuration, the keys, the port or the data don't allow a start.</summary>
    public const int CannotStart = 2;

    /// <summary>The ledger failed while running; the next start recovers what was acknowledged.</summary>
    public const int LedgerFailed = 3;

    /// <summary>Runs <paramref name="host"/> to its end.</summary>
    public static async Task<int> RunAsync(Func<Task> host)
    {
        ArgumentNullException.ThrowIfNull(host);
        try
        {
            await host();
            return Environment.ExitCode;
        }
        catch (StartException e)
        {
            return Fail(e.Message);
        }
        catch (LedgerException e)
        {
            return Fail("The ledger can't be opened. " + e.Message);
        }
        catch (KeyUnavailableException e)
        {
            return Fail(e.Message);
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            return Fail(e.Message + " Choose another with --urls.");
        }
    }

    private static int Fail(string message)
    {
        Console.Error.WriteLine("Suiyuan can't start: " + message);
        return CannotStart;
    }
}
