using System.Globalization;
using Suiyuan.Web.Hosting;

namespace Suiyuan.Web.Tickets;

/// <summary>How photographs of tickets are read: section <c>Suiyuan:Tickets</c>.</summary>
public sealed class TicketOptions
{
    /// <summary>False to read none: tickets are kept as they come, and wait until it is true again. Default true.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>
    /// Photographs that are read at a time, each on one core and in about 500 MB at most. 1 to 64; 0, the default, is one less than
    /// the machine has cores, and one on a machine with one.
    /// </summary>
    public int Concurrency { get; set; }

    /// <summary>Directory of the models. Default <c>models</c> beside the program.</summary>
    public string? Models { get; set; }

    /// <summary>How many are read at a time on this machine.</summary>
    public int Workers => Concurrency > 0 ? Concurrency : Math.Max(1, Environment.ProcessorCount - 1);

    /// <summary>Checks the values.</summary>
    /// <exception cref="StartException">One is wrong.</exception>
    internal void Check()
    {
        if (Concurrency is < 0 or > 64)
        {
            throw new StartException(string.Create(CultureInfo.InvariantCulture,
                $"Suiyuan:Tickets:Concurrency is {Concurrency}: it must lie between 1 and 64, or be 0 for one less than there are cores."));
        }
    }
}
