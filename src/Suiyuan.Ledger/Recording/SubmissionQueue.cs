using System.Threading.Channels;

namespace Suiyuan.Ledger.Recording;

/// <summary>
/// What waits for the sequencer, bounded in statements and in bytes. When full, more is turned away, at once.
/// </summary>
internal sealed class SubmissionQueue(int maxEntries, long maxBytes)
{
    // The channel itself never fills: every submission has at least one statement, and those are counted first.
    private readonly Channel<Submission> _channel = Channel.CreateBounded<Submission>(
        new BoundedChannelOptions(maxEntries + 1) { SingleReader = true });

    private int _entries;
    private long _bytes;

    public int Entries => Volatile.Read(ref _entries);

    public SubmissionOutcome TryEnqueue(Submission submission)
    {
        // A submission larger than the whole queue is let into an empty one, or it could never be recorded.
        var entries = Interlocked.Add(ref _entries, submission.Count);
        var bytes = Interlocked.Add(ref _bytes, submission.Bytes);
        if ((entries > maxEntries && entries > submission.Count) || (bytes > maxBytes && bytes > submission.Bytes))
        {
            Release(submission);
            return SubmissionOutcome.Overloaded;
        }

        if (_channel.Writer.TryWrite(submission))
        {
            return SubmissionOutcome.Done;
        }

        Release(submission);
        return SubmissionOutcome.Unavailable;
    }

    public ValueTask<bool> WaitAsync() => _channel.Reader.WaitToReadAsync();

    public bool TryDequeue([System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out Submission submission)
    {
        if (!_channel.Reader.TryRead(out submission))
        {
            return false;
        }

        Release(submission);
        return true;
    }

    /// <summary>Lets nothing more in; what is there can still be taken out.</summary>
    public void Close() => _channel.Writer.TryComplete();

    private void Release(Submission submission)
    {
        Interlocked.Add(ref _entries, -submission.Count);
        Interlocked.Add(ref _bytes, -submission.Bytes);
    }
}
