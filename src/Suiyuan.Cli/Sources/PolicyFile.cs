using Suiyuan.Ledger.Verify;

namespace Suiyuan.Cli;

/// <summary>Reads policies for the verbs that trust by one.</summary>
internal static class PolicyFile
{
    /// <summary>Reads a policy.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="where">Where it came from, for the message.</param>
    /// <exception cref="CommandException">It is none.</exception>
    public static LogPolicy Parse(byte[] bytes, string where)
    {
        var error = LogPolicy.TryParse(bytes, out var policy);
        return error.Fault == PolicyFault.None
            ? policy!
            : throw new CommandException(ExitCode.CannotRead, $"{where} is not a policy: {error}.");
    }
}
