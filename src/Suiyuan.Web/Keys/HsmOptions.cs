namespace Suiyuan.Web.Keys;

/// <summary>
/// Where keys live in a hardware module: section <c>Suiyuan:Hsm</c>. The host uses the keys that it finds in the token and
/// never makes one there; docs/design/keys.md says how to.
/// </summary>
public sealed class HsmOptions
{
    /// <summary>The PKCS#11 module's absolute path, such as <c>/usr/lib/softhsm/libsofthsm2.so</c>. Empty: keys are in files.</summary>
    public string Module { get; set; } = "";

    /// <summary>The token's label.</summary>
    public string Token { get; set; } = "";

    /// <summary>
    /// A file with the user PIN that only its owner may read. Never the PIN itself: command lines and environments are
    /// read by others.
    /// </summary>
    public string PinFile { get; set; } = "";

    /// <summary>Label (CKA_LABEL) of the log's Ed25519 key. Default <c>suiyuan-log</c>.</summary>
    public string LogLabel { get; set; } = "suiyuan-log";

    /// <summary>Label of the Ed25519 key that the log is to be rotated to. Default <c>suiyuan-log-next</c>.</summary>
    public string NextLogLabel { get; set; } = "suiyuan-log-next";

    /// <summary>Label of the platform's P-256 key. Default <c>suiyuan-platform</c>.</summary>
    public string PlatformLabel { get; set; } = "suiyuan-platform";

    /// <summary>Label of a member's Ed25519 key as a witness. Default <c>suiyuan-witness</c>.</summary>
    public string WitnessLabel { get; set; } = "suiyuan-witness";

    /// <summary>Label of a member's Ed25519 key as a mirror. Default <c>suiyuan-mirror</c>.</summary>
    public string MirrorLabel { get; set; } = "suiyuan-mirror";

    /// <summary>True when a token is to be used.</summary>
    public bool IsOn => Module.Length > 0 || Token.Length > 0 || PinFile.Length > 0;

    /// <summary>Checks the values.</summary>
    /// <exception cref="StartException">One is wrong.</exception>
    internal void Check()
    {
        if (!IsOn)
        {
            return;
        }

        if (Module.Length == 0 || Token.Length == 0 || PinFile.Length == 0)
        {
            throw new StartException("Suiyuan:Hsm wants all three of Module (the PKCS#11 module's path), Token (its label) and PinFile.");
        }

        if (!Path.IsPathFullyQualified(Module))
        {
            throw new StartException($"Suiyuan:Hsm:Module is {Module}: give its whole path, such as /usr/lib/softhsm/libsofthsm2.so.");
        }

        string[] labels = [LogLabel, NextLogLabel, PlatformLabel, WitnessLabel, MirrorLabel];
        if (labels.Any(string.IsNullOrWhiteSpace) || labels.Distinct(StringComparer.Ordinal).Count() < labels.Length)
        {
            throw new StartException("The labels under Suiyuan:Hsm must all be different, and none empty: each key does one thing.");
        }
    }
}
