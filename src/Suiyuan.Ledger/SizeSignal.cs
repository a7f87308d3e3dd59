namespace Suiyuan.Ledger;

/// <summary>A number that grows, and tasks that wait for it to reach a value. Thread-safe.</summary>
public sealed class SizeSignal
{
    private readonly Lock _gate = new();
    private readonly PriorityQueue<TaskCompletionSource, long> _waiting = new();
    private long _value;
    private Exception? _failure;

    /// <summary>What it has come to.</summary>
    public long Value => Volatile.Read(ref _value);

    /// <summary>Sets it, and wakes whoever waited for no more than that.</summary>
    public void Advance(long value)
    {
        lock (_gate)
        {
            Volatile.Write(ref _value, value);
            while (_waiting.TryPeek(out var waiter, out var wanted) && wanted <= value)
            {
                _waiting.Dequeue();
                waiter.TrySetResult();
            }
        }
    }

    /// <summary>From now on, waiting for what is not reached yet fails.</summary>
    public void Fail(Exception failure)
    {
        lock (_gate)
        {
            _failure ??= failure;
            while (_waiting.TryDequeue(out var waiter, out _))
            {
                waiter.TrySetException(_failure);
            }
        }
    }

    /// <summary>Completes when it is <paramref name="value"/> or more; fails with what <see cref="Fail"/> was given.</summary>
    public Task WaitAsync(long value, CancellationToken ct)
    {
        if (value <= Value)
        {
            return Task.CompletedTask;
        }

        var waiter = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (value <= _value)
            {
                return Task.CompletedTask;
            }

            if (_failure is not null)
            {
                return Task.FromException(_failure);
            }

            _waiting.Enqueue(waiter, value);
        }

        // A waiter that gave up stays queued until its size is reached; there are few.
        return waiter.Task.WaitAsync(ct);
    }
}
