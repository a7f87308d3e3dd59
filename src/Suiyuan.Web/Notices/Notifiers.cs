using System.Text.Encodings.Web;
using System.Text.Json;
using Suiyuan.Domain.Notices;

namespace Suiyuan.Web.Notices;

/// <summary>
/// Hands a notice over by one channel. May be asked again for the same notice after a crash: what it passes on carries the
/// notice's number, by which a service can tell. Throws <see cref="IOException"/> when it can't now; it is asked again later.
/// </summary>
internal interface INotifier
{
    /// <summary>The channel, as <c>recall-notice</c> calls it.</summary>
    string Channel { get; }

    /// <summary>Hands it over; done on return.</summary>
    Task SendAsync(Notice notice, string words, CancellationToken cancellationToken);
}

/// <summary>On the party's own pages: being in the outbox is being there.</summary>
internal sealed class PageNotifier : INotifier
{
    public string Channel => "page";

    public Task SendAsync(Notice notice, string words, CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>
/// Text messages as lines of JSON in a directory, one file a day, for whatever sends them: the default until an operator puts
/// a gateway here. The directory holds telephone numbers and is the operator's alone to read.
/// </summary>
internal sealed class FileSmsNotifier(SuiyuanOptions options, TimeProvider time) : INotifier
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Channel => "sms";

    private string Directory => Path.Combine(options.Data, "sms");

    public async Task SendAsync(Notice notice, string words, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notice);
        if (!System.IO.Directory.Exists(Directory))
        {
            System.IO.Directory.CreateDirectory(Directory);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(Directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }

        var line = JsonSerializer.Serialize(new { notice = notice.No, to = notice.What.Address, text = words }, Json);
        var day = Domain.Vocabulary.ChinaTime.DayOf(time.GetUtcNow());
        await File.AppendAllTextAsync(Path.Combine(Directory, $"{day:yyyy-MM-dd}.jsonl"), line + "\n", cancellationToken);
    }
}
