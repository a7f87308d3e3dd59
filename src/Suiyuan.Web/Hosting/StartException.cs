namespace Suiyuan.Web;

/// <summary>The host can't start or go on, for a reason its operator can act on: the message says what to do. Shown
/// without a stack trace; the process ends with exit code 2.</summary>
public sealed class StartException : Exception
{
    /// <summary>Makes one without a reason; prefer to give one.</summary>
    public StartException()
    {
    }

    /// <summary>Makes one.</summary>
    /// <param name="message">What is wrong and what to do about it.</param>
    public StartException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one.</summary>
    /// <param name="message">What is wrong and what to do about it.</param>
    /// <param name="inner">What made it so.</param>
    public StartException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
