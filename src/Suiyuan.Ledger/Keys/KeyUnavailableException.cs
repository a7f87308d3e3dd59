namespace Suiyuan.Ledger;

/// <summary>
/// A key that is kept elsewhere can't be used: the token was pulled, its module has died, its PIN is refused. The message
/// says which, and what to do. Nothing was signed, and nothing is lost: trying again later is right.
/// </summary>
public sealed class KeyUnavailableException : IOException
{
    /// <summary>Says why.</summary>
    /// <param name="message">What happened and what to do about it.</param>
    /// <param name="inner">What made it so.</param>
    public KeyUnavailableException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
