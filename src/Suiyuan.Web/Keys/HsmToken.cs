using System.Text;
using Suiyuan.Ledger;
using Suiyuan.Web.Setup;

namespace Suiyuan.Web.Keys;

/// <summary>
/// A PKCS#11 token that this process is logged in to: finds keys in it and signs with them. When a call fails, everything is
/// closed, opened and logged in to anew, once; if that fails too the caller is told why, and so is whoever asks within the
/// next seconds. Thread-safe.
/// </summary>
/// <remarks>A refused PIN is not tried again: a token locks itself after a few wrong ones. The host is then restarted by
/// someone who has put the right one there.</remarks>
internal sealed class HsmToken : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    private readonly HsmOptions _options;
    private readonly TimeProvider _time;
    private readonly ReaderWriterLockSlim _gate = new();
    private HsmConnection? _connection;
    private KeyUnavailableException? _failure;
    private long _failedAt;
    private bool _pinIsRefused;

    private HsmToken(HsmOptions options, TimeProvider time) => (_options, _time) = (options, time);

    /// <summary>The token's label.</summary>
    public string Label => _options.Token;

    /// <summary>Opens the token and logs in.</summary>
    /// <exception cref="KeyUnavailableException">The module, the token, the PIN file or the PIN is not what it should be.</exception>
    public static HsmToken Open(HsmOptions options, TimeProvider time)
    {
        var token = new HsmToken(options, time);
        try
        {
            token.Reconnect(null);
            return token;
        }
        catch
        {
            token.Dispose();
            throw;
        }
    }

    /// <summary>Finds a key pair; null when the token has none of this label.</summary>
    /// <exception cref="KeyUnavailableException">The token can't be reached, or what has this label is not such a key.</exception>
    public TokenKey? Find(string label, TokenKeyKind kind)
    {
        var key = Use(c => c.Find(label, kind));
        if (key is null)
        {
            return null;
        }

        // Neither text is one that a log, a member or the platform would ever sign.
        var probe = kind == TokenKeyKind.Ed25519 ? Encoding.ASCII.GetBytes("Is this the key?") : new byte[32];
        return key.Verify(probe, Sign(key, probe))
            ? key
            : throw new KeyUnavailableException(
                $"The private key {label} in the token {Label} does not belong to the public key of that label. Delete the wrong one of them.");
    }

    /// <summary>Signs with a key.</summary>
    /// <param name="key">What <see cref="Find"/> gave.</param>
    /// <param name="data">The message (Ed25519) or its digest of 32 bytes (P-256).</param>
    /// <returns>64 bytes.</returns>
    /// <exception cref="KeyUnavailableException">The token can't be reached, or has another key now.</exception>
    public byte[] Sign(TokenKey key, byte[] data)
    {
        var signature = Use(c => c.Sign(key, data));
        return signature.Length == 64
            ? signature
            : throw new KeyUnavailableException($"The token {Label} gave a signature of {signature.Length} bytes for {key.Label}: 64 are wanted.");
    }

    public void Dispose()
    {
        _gate.EnterWriteLock();
        try
        {
            _connection?.Dispose();
            _connection = null;
            _failure = new KeyUnavailableException($"The token {Label} has been closed.");
            _pinIsRefused = true;
        }
        finally
        {
            _gate.ExitWriteLock();
        }
    }

    private T Use<T>(Func<HsmConnection, T> work)
    {
        for (var again = false; ; again = true)
        {
            HsmConnection? used = null;
            try
            {
                _gate.EnterReadLock();
                try
                {
                    used = _connection;
                    if (used is not null)
                    {
                        return work(used);
                    }
                }
                finally
                {
                    _gate.ExitReadLock();
                }
            }
            catch (Exception e) when (HsmConnection.IsTrouble(e))
            {
                if (again)
                {
                    throw Fail(used!, e);
                }
            }

            Reconnect(used);
        }
    }

    /// <summary>Opens the token anew, unless another thread has done so since <paramref name="lost"/> failed.</summary>
    private void Reconnect(HsmConnection? lost)
    {
        _gate.EnterWriteLock();
        try
        {
            if (_connection != lost)
            {
                return;
            }

            if (_failure is not null && (_pinIsRefused || _time.GetElapsedTime(_failedAt) < Pause))
            {
                throw new KeyUnavailableException(_failure.Message, _failure);
            }

            // Nobody is within a call: finalizing the module under one is undefined.
            _connection?.Dispose();
            _connection = null;
            _connection = HsmConnection.Open(_options, Pin());
            _failure = null;
        }
        catch (PinRefusedException e)
        {
            _pinIsRefused = true;
            throw Remember(e.Message, e.InnerException!);
        }
        catch (Exception e) when (HsmConnection.IsTrouble(e))
        {
            throw Remember($"The token {Label} can't be used: {HsmConnection.Describe(e)}", e);
        }
        finally
        {
            _gate.ExitWriteLock();
        }
    }

    private KeyUnavailableException Fail(HsmConnection used, Exception e)
    {
        _gate.EnterWriteLock();
        try
        {
            if (_connection == used)
            {
                _connection.Dispose();
                _connection = null;
            }

            return Remember($"The token {Label} can't be used: {HsmConnection.Describe(e)}", e);
        }
        finally
        {
            _gate.ExitWriteLock();
        }
    }

    private KeyUnavailableException Remember(string message, Exception cause)
    {
        _failedAt = _time.GetTimestamp();
        return _failure = new KeyUnavailableException(message, cause);
    }

    private string Pin()
    {
        try
        {
            return KeyFiles.Read(_options.PinFile)?.TrimEnd('\r', '\n')
                ?? throw new IOException($"Suiyuan:Hsm:PinFile names {_options.PinFile}, and there is no such file.");
        }
        catch (StartException e)
        {
            // Read anew at each login: then it is a reason like others why the token is out of reach.
            throw new IOException(e.Message, e);
        }
    }
}
