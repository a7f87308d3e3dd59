using Microsoft.Extensions.Time.Testing;

namespace Suiyuan.Cli.Tests;

/// <summary>A log in a directory of its own, and the audit of it.</summary>
public abstract class AuditedLog : IDisposable
{
    protected const int Size = 600;

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("suiyuan-audit-");

    protected string Root => _directory.FullName;

    protected string Log => Path.Combine(Root, "log");

    protected string State => Path.Combine(Root, "state");

    protected string Policy => Path.Combine(Root, "policy");

    public void Dispose()
    {
        _directory.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    protected static async Task<(int Code, string Out, string Error)> RunAsync(string place, params string[] more)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await new CommandLine([AuditVerb.Verb], TextReader.Null, output, error, new FakeTimeProvider(TestLog.At.AddHours(1)))
            .RunAsync(["audit", place, .. more], TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }

    protected Task<(int Code, string Out, string Error)> TrustingAsync(params string[] more) => RunAsync(Log, ["--policy", Policy, .. more]);

    private protected TestLog Write(int size = Size)
    {
        var log = new TestLog(size);
        log.WriteTree(Log);
        log.WriteBundles(Log);
        TestLog.Put(Root, "policy", log.Policy);
        return log;
    }
}
