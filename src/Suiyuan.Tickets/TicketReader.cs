namespace Suiyuan.Tickets;

/// <summary>How a reader works.</summary>
public sealed record TicketReaderOptions
{
    /// <summary>Where the models lie; by default <c>models</c> beside the program.</summary>
    public string ModelDirectory { get; init; } = Path.Combine(AppContext.BaseDirectory, "models");

    /// <summary>Threads for one photograph, 1 to 16; by default 1: read several at a time to use more cores.</summary>
    public int Threads { get; init; } = 1;
}

/// <summary>Reads photographs of tickets on this machine's CPU, calling nobody. Thread-safe but for disposal.</summary>
public sealed class TicketReader : IDisposable
{
    private TicketReader()
    {
    }

    /// <summary>Loads the models.</summary>
    /// <exception cref="FileNotFoundException">A model is not there.</exception>
    public static TicketReader Open(TicketReaderOptions? options = null) => throw new NotSupportedException("Not built yet");

    /// <summary>
    /// Reads a file: one reading for a picture, one a page for a PDF. Never throws for what the file holds: what can't
    /// be read is said in the reading. The only finding here is <c>unreadable</c>; <see cref="Findings.TicketExaminer"/> adds the others.
    /// </summary>
    /// <param name="file">Its name, for the reading.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="cancel">Gives up between the steps.</param>
    public IReadOnlyList<TicketReading> Read(string file, byte[] bytes, CancellationToken cancel = default) => throw new NotSupportedException("Not built yet");

    public void Dispose()
    {
    }
}
