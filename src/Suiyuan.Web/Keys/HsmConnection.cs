using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;
using Suiyuan.Ledger;
using ISession = Net.Pkcs11Interop.HighLevelAPI.ISession;

namespace Suiyuan.Web.Keys;

/// <summary>The token does not take the PIN.</summary>
internal sealed class PinRefusedException(string message, Exception inner) : IOException(message, inner);

/// <summary>
/// One life of a login: the module initialized, one session that keeps the login, and a few in which one thread at a time
/// signs. Methods are thread-safe but for disposal; what they throw is told by <see cref="IsTrouble"/>.
/// </summary>
internal sealed class HsmConnection : IDisposable
{
    private const int MaxSessions = 4;

    // SPEC: PKCS#11 v3.1 section 6.3.14; the library's table ends with v2.40.
    private const ulong CkmEddsa = 0x1057;

    private readonly HsmOptions _options;
    private readonly IPkcs11Library _library;
    private readonly ISlot _slot;
    private readonly ISession _login;
    private readonly SemaphoreSlim _free = new(MaxSessions);
    private readonly ConcurrentBag<ISession> _idle = [];
    private readonly ConcurrentDictionary<string, IObjectHandle> _handles = new(StringComparer.Ordinal);

    // The library asks for libdl by the name that only development packages install; the one that everybody has is libdl.so.2,
    // and with newer C libraries it is all within libc.
    static HsmConnection() => NativeLibrary.SetDllImportResolver(typeof(Pkcs11InteropFactories).Assembly, (name, _, _) =>
        name == "libdl" && OperatingSystem.IsLinux()
        && (NativeLibrary.TryLoad("libdl.so.2", out var handle) || NativeLibrary.TryLoad("libc.so.6", out handle)) ? handle : IntPtr.Zero);

    private HsmConnection(HsmOptions options, IPkcs11Library library, ISlot slot, ISession login) =>
        (_options, _library, _slot, _login) = (options, library, slot, login);

    /// <summary>True for what a module, a missing token or a file may throw.</summary>
    public static bool IsTrouble(Exception e) =>
        e is Pkcs11Exception or UnmanagedException or LibraryArchitectureException or AttributeValueException
        || e is IOException and not KeyUnavailableException;

    /// <summary>The same for a person.</summary>
    public static string Describe(Exception e) => e is Pkcs11Exception pkcs11 ? $"{pkcs11.Method} answered {pkcs11.RV}." : e.Message;

    /// <summary>Loads the module, finds the token, logs in.</summary>
    /// <exception cref="PinRefusedException">The token does not take the PIN.</exception>
    public static HsmConnection Open(HsmOptions options, string pin)
    {
        // Loaded for good: modules are not written to be unloaded and loaded again within one process.
        if (!NativeLibrary.TryLoad(options.Module, out _))
        {
            throw new IOException(File.Exists(options.Module)
                ? $"{options.Module} can't be loaded as a library. Is it a PKCS#11 module, and of this processor?"
                : $"there is no PKCS#11 module {options.Module}. Install it, or correct Suiyuan:Hsm:Module.");
        }

        var factories = new Pkcs11InteropFactories();
        var library = factories.Pkcs11LibraryFactory.LoadPkcs11Library(factories, options.Module, AppType.MultiThreaded);
        ISession? session = null;
        try
        {
            var slot = FindSlot(library, options);
            session = slot.OpenSession(SessionType.ReadOnly);
            LogIn(session, options, pin);
            return new HsmConnection(options, library, slot, session);
        }
        catch
        {
            Quietly(() => session?.Dispose());
            Quietly(library.Dispose);
            throw;
        }
    }

    /// <summary>Finds the key pair of a label; null when there is no private key of that label.</summary>
    public TokenKey? Find(string label, TokenKeyKind kind) => WithSession(session =>
        FindPrivate(session, label) is { } handle ? new TokenKey(label, kind, ReadPublicKey(session, handle, label, kind)) : null);

    /// <summary>Signs data as they are.</summary>
    public byte[] Sign(TokenKey key, byte[] data) => WithSession(session =>
    {
        var handle = _handles.GetOrAdd(key.Label, label =>
        {
            var found = FindPrivate(session, label) ?? throw new IOException($"the key {label} is gone.");
            return ReadPublicKey(session, found, label, key.Kind).AsSpan().SequenceEqual(key.PublicKey)
                ? found
                : throw new IOException($"another key has the label {label} now. Restart if that is meant.");
        });
        using var mechanism = session.Factories.MechanismFactory.Create(key.Kind == TokenKeyKind.Ed25519 ? CkmEddsa : (ulong)CKM.CKM_ECDSA);
        return session.Sign(mechanism, handle, data);
    });

    public void Dispose()
    {
        foreach (var session in _idle)
        {
            Quietly(session.Dispose);
        }

        Quietly(_login.Dispose);
        Quietly(_library.Dispose);
        _free.Dispose();
    }

    private static ISlot FindSlot(IPkcs11Library library, HsmOptions options)
    {
        var slots = library.GetSlotList(SlotsType.WithTokenPresent).Select(s => (Slot: s, s.GetTokenInfo().Label)).ToList();
        var named = slots.Where(s => s.Label == options.Token).ToList();
        return named.Count switch
        {
            1 => named[0].Slot,
            0 => throw new IOException($"{options.Module} shows no token of that label; it shows "
                + (slots.Any(s => s.Label.Length > 0) ? string.Join(", ", slots.Select(s => s.Label).Where(l => l.Length > 0)) : "none") + "."),
            var count => throw new IOException($"{options.Module} shows {count} tokens of that label. Give one of them another."),
        };
    }

    private static void LogIn(ISession session, HsmOptions options, string pin)
    {
        try
        {
            session.Login(CKU.CKU_USER, pin);
        }
        catch (Pkcs11Exception e) when (e.RV == CKR.CKR_USER_ALREADY_LOGGED_IN)
        {
            // The login is the process's, not the session's.
        }
        catch (Pkcs11Exception e) when (e.RV is CKR.CKR_PIN_INCORRECT or CKR.CKR_PIN_LEN_RANGE or CKR.CKR_PIN_INVALID
            or CKR.CKR_PIN_EXPIRED or CKR.CKR_PIN_LOCKED or CKR.CKR_USER_PIN_NOT_INITIALIZED)
        {
            throw new PinRefusedException($"The token {options.Token} refuses the PIN in {options.PinFile} ({e.RV}). "
                + "Put the right one there, then start again; it is not tried twice, because a token locks itself.", e);
        }
    }

    private static IObjectHandle? FindPrivate(ISession session, string label)
    {
        var found = FindAll(session, CKO.CKO_PRIVATE_KEY, label);
        return found.Count <= 1
            ? found.SingleOrDefault()
            : throw new IOException($"it has {found.Count} private keys with the label {label}. Delete or relabel all but one.");
    }

    private static byte[] ReadPublicKey(ISession session, IObjectHandle privateKey, string label, TokenKeyKind kind)
    {
        // The private half may carry the point too, and must when the public half was not kept.
        var halves = FindAll(session, CKO.CKO_PUBLIC_KEY, label).Append(privateKey);
        foreach (var half in halves)
        {
            var point = session.GetAttributeValue(half, [CKA.CKA_EC_POINT])[0];
            if (!point.CannotBeRead && point.GetValueAsByteArray() is { Length: > 0 } bytes)
            {
                return TokenKey.ReadPoint(kind, bytes) ?? throw new IOException(
                    $"the key {label} is not one for {(kind == TokenKeyKind.Ed25519 ? "Ed25519" : "P-256")}: its public half has another form.");
            }
        }

        throw new IOException($"it has the private key {label} without its public half. Both are wanted, under the same label.");
    }

    private static List<IObjectHandle> FindAll(ISession session, CKO type, string label)
    {
        var attributes = session.Factories.ObjectAttributeFactory;
        using var byType = attributes.Create(CKA.CKA_CLASS, type);
        using var byLabel = attributes.Create(CKA.CKA_LABEL, label);
        return session.FindAllObjects([byType, byLabel]);
    }

    /// <summary>Lends a session to one thread. One that failed is not used again: an operation may still be open in it.</summary>
    private T WithSession<T>(Func<ISession, T> work)
    {
        _free.Wait();
        try
        {
            var session = _idle.TryTake(out var idle) ? idle : _slot.OpenSession(SessionType.ReadOnly);
            try
            {
                var result = work(session);
                _idle.Add(session);
                return result;
            }
            catch
            {
                Quietly(session.Dispose);
                throw;
            }
        }
        finally
        {
            _free.Release();
        }
    }

    private static void Quietly(Action close)
    {
        try
        {
            close();
        }
        catch (Exception e) when (IsTrouble(e))
        {
            // What is given up may be gone already.
        }
    }
}
