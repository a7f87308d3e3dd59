using System.Globalization;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Keys;
using Suiyuan.Web.Member;
using Suiyuan.Web.Notices;
using Suiyuan.Web.Payments;
using Suiyuan.Web.Risk;
using Suiyuan.Web.Tickets;

namespace Suiyuan.Web;

/// <summary>
/// What the host is told: section <c>Suiyuan</c> of the configuration, so <c>--Suiyuan:Data DIR</c> on the command
/// line or <c>Suiyuan__Data</c> in the environment. Read once, at start; a value out of range stops the start.
/// </summary>
public sealed class SuiyuanOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Suiyuan";

    /// <summary>
    /// Directory that holds everything: <c>ledger/</c>, <c>views.db</c>, <c>private.db</c>, <c>notices.db</c>,
    /// <c>complaints.db</c>, <c>accounts.db</c>,
    /// <c>keys/</c>. Made when missing. Default <c>./data</c>, relative to the working directory.
    /// </summary>
    public string Data { get; set; } = "./data";

    /// <summary>
    /// Directory of rules, deadlines, checklists and forms that are laid over the built-in ones, such as <c>Complaints/deadlines.csv</c>:
    /// each holds what the built-in one does, and rows that begin later (docs/design/rules.md). Default none.
    /// </summary>
    public string? Rules { get; set; }

    /// <summary>
    /// True to make and live a simulated city on an empty ledger, and to offer signing in as its people. Default false:
    /// a real installation starts empty with a one-time set-up link.
    /// </summary>
    public bool Demo { get; set; }

    /// <summary>
    /// How large the demo city is: <c>small</c> (three markets, sixty stalls, a fortnight), <c>full</c> (ninety markets, 8,018
    /// stalls, 4.657 million vouchers), or a number of stalls for one in between. Default <c>small</c>.
    /// </summary>
    public string City { get; set; } = SmallCity;

    /// <summary>The value of <see cref="City"/> for the small city.</summary>
    public const string SmallCity = "small";

    /// <summary>How many stalls the generated city has; null for the small one, which is told by hand.</summary>
    public int? CityStalls => City switch
    {
        SmallCity => null,
        "full" => 8_018,
        _ => int.Parse(City, System.Globalization.CultureInfo.InvariantCulture),
    };

    /// <summary>Seed of the demo city: the same seed gives the same parties, keys and trade. Default 20261123.</summary>
    public int Seed { get; set; } = 20261123;

    /// <summary>
    /// Members' nodes that the demo city runs beside itself, as processes of their own on loopback; two thirds of them must
    /// cosign. 0 to 3, default 3. Asked only when the city is founded.
    /// </summary>
    public int DemoMembers { get; set; } = 3;

    /// <summary>True to stop when standard input ends: a process that another one started goes when that one goes. Default false.</summary>
    public bool StopWithInput { get; set; }

    /// <summary>
    /// Where people reach this host from outside, such as <c>https://suiyuan.gz.example</c>: goes into QR codes, links
    /// and the log's origin. Absolute http or https, without a path. Default: the first address listened on.
    /// </summary>
    public string? PublicUrl { get; set; }

    /// <summary>
    /// The log's name, its origin line, such as <c>suiyuan.gz.example/log</c>; for life. Needed where the log's key is in a
    /// token, which has no place for it. Default: the public URL's host and <c>/log</c>, kept with the key from the first start on.
    /// </summary>
    public string? LogName { get; set; }

    /// <summary>Time between checkpoints while there is something new. 100 ms to 1 minute, default 1 second.</summary>
    public TimeSpan PublishInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// How long a checkpoint waits for the members that the charter asks for before a newer one is signed in its place.
    /// 100 ms to 1 minute, default 2 seconds.
    /// </summary>
    public TimeSpan QuorumTimeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Longest time between two clock entries while statements arrive. 1 second to 1 hour, default 10 s.</summary>
    public TimeSpan ClockInterval { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long after a start the work of catching up waits, so that the first pages need not. Up to 1 minute, default 2 seconds.</summary>
    public TimeSpan CalmAfterStart { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Statements that may wait for the sequencer; beyond it a submission is answered 503 with Retry-After.
    /// 1 to 1,000,000, default 20,000.
    /// </summary>
    public int QueueLimit { get; set; } = 20_000;

    /// <summary>Statements in one <c>application/cbor-seq</c> request. 1 to 10,000, default 2,000.</summary>
    public int MaxBatchStatements { get; set; } = 2_000;

    /// <summary>Bytes of one <c>application/cbor-seq</c> request. 16 kB to 64 MB, default 8 MB.</summary>
    public int MaxBatchBytes { get; set; } = 8 * 1024 * 1024;

    /// <summary>
    /// Token that lets a member read entry bundles without signing in where the charter keeps them to members.
    /// At least 32 characters. Default none: only people signed in may.
    /// </summary>
    public string? MemberToken { get; set; }

    /// <summary>
    /// Attempts to sign in or open an account per minute from one address, beyond which the answer is 429. A whole
    /// market may share one address. 1 to 100,000, default 60.
    /// </summary>
    public int SignInsPerMinute { get; set; } = 60;

    /// <summary>
    /// Complaints and tip-offs taken in an hour from one address, beyond which the answer is 429; three times as many about one
    /// stall. A whole market may share one address. 1 to 100,000, default 30.
    /// </summary>
    public int ComplaintsPerHour { get; set; } = 30;

    /// <summary>Set to run as a member's node: a verified copy of somebody else's log, cosigned.</summary>
    public MemberOptions Mirror { get; set; } = new();

    /// <summary>Set to keep keys in a hardware module.</summary>
    public HsmOptions Hsm { get; set; } = new();

    /// <summary>How photographs of tickets are read.</summary>
    public TicketOptions Tickets { get; set; } = new();

    /// <summary>Whose payments are taken note of.</summary>
    public PaymentOptions Payments { get; set; } = new();

    /// <summary>Notices to browsers whose pages are closed.</summary>
    public PushOptions Push { get; set; } = new();

    /// <summary>How hits of rules become alerts.</summary>
    public AlertOptions Alerts { get; set; } = new();

    /// <summary>True to print <c>Suiyuan is ready at URL</c> when the start page answers. Default false.</summary>
    public bool AnnounceReady { get; set; }

    /// <summary>The directory of the log.</summary>
    public string LedgerDirectory => Path.Combine(Data, "ledger");

    /// <summary>The directory of private keys; only its owner may read it.</summary>
    public string KeysDirectory => Path.Combine(Data, "keys");

    /// <summary>The database of views: may be deleted, is rebuilt from the ledger.</summary>
    public string ViewsFile => Path.Combine(Data, "views.db");

    /// <summary>The private store of sealed parts: cannot be rebuilt, back it up.</summary>
    public string PrivateFile => Path.Combine(Data, "private.db");

    /// <summary>The outbox of notices and the numbers that shoppers left: cannot be rebuilt, back it up.</summary>
    public string NoticesFile => Path.Combine(Data, "notices.db");

    /// <summary>The private links of complaints and tip-offs: cannot be rebuilt, back it up.</summary>
    public string ComplaintsFile => Path.Combine(Data, "complaints.db");

    /// <summary>The accounts: cannot be rebuilt, back it up.</summary>
    public string AccountsFile => Path.Combine(Data, "accounts.db");

    /// <summary>Reads and checks the options.</summary>
    /// <exception cref="StartException">A value is missing, of another type, or out of range.</exception>
    internal static SuiyuanOptions Read(IConfiguration configuration)
    {
        var options = new SuiyuanOptions();
        try
        {
            configuration.GetSection(Section).Bind(options);
        }
        catch (InvalidOperationException e)
        {
            throw new StartException($"The configuration can't be read: {e.Message} {e.InnerException?.Message}", e);
        }

        if (string.IsNullOrWhiteSpace(options.Data))
        {
            throw new StartException("Suiyuan:Data is empty: name the directory that holds the data.");
        }

        options.Data = Path.GetFullPath(options.Data);
        options.Rules = options.Rules is { Length: > 0 } rules ? Path.GetFullPath(rules) : null;
        if (options.PublicUrl is { Length: > 0 } url)
        {
            if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")
                || uri.AbsolutePath != "/" || uri.Query.Length > 0 || uri.Fragment.Length > 0)
            {
                throw new StartException("Suiyuan:PublicUrl must be like https://suiyuan.example, without a path.");
            }

            options.PublicUrl = uri.GetLeftPart(UriPartial.Authority);
        }

        Within(nameof(PublishInterval), options.PublishInterval, TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(1));
        Within(nameof(QuorumTimeout), options.QuorumTimeout, TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(1));
        Within(nameof(ClockInterval), options.ClockInterval, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1));
        Within(nameof(CalmAfterStart), options.CalmAfterStart, TimeSpan.Zero, TimeSpan.FromMinutes(1));
        Within(nameof(QueueLimit), options.QueueLimit, 1, 1_000_000);
        Within(nameof(MaxBatchStatements), options.MaxBatchStatements, 1, 10_000);
        Within(nameof(MaxBatchBytes), options.MaxBatchBytes, 16 * 1024, 64 * 1024 * 1024);
        Within(nameof(SignInsPerMinute), options.SignInsPerMinute, 1, 100_000);
        Within(nameof(ComplaintsPerHour), options.ComplaintsPerHour, 1, 100_000);
        Within(nameof(DemoMembers), options.DemoMembers, 0, 3);
        if (options.City is not (SmallCity or "full") && !(int.TryParse(options.City, System.Globalization.NumberStyles.None,
            System.Globalization.CultureInfo.InvariantCulture, out var stalls) && stalls is >= 30 and <= 20_000))
        {
            throw new StartException("Suiyuan:City is small, full, or a number of stalls from 30 to 20,000.");
        }

        options.Mirror.Check();
        options.Hsm.Check();
        options.Tickets.Check();
        options.Payments.Check();
        options.Alerts.Check();
        options.Push.Check();
        options.LogName = options.LogName is { Length: > 0 } name ? name : null;
        if (options.LogName is not null && !NoteKey.IsName(options.LogName))
        {
            throw new StartException("Suiyuan:LogName must be like suiyuan.gz.example/log: no spaces, no plus.");
        }

        if (options.Demo && options.Mirror.IsOn)
        {
            throw new StartException("A member's node copies a log; it can't also be a demo city. Leave out Suiyuan:Demo.");
        }

        if (options.Demo && options.Hsm.IsOn)
        {
            throw new StartException("A demo city makes its own keys; it has no use for a token. Leave out Suiyuan:Demo or Suiyuan:Hsm.");
        }

        if (options.MemberToken is { Length: < 32 })
        {
            throw new StartException("Suiyuan:MemberToken must have at least 32 characters, or be left out.");
        }

        return options;
    }

    private static void Within<T>(string name, T value, T least, T most)
        where T : IComparable<T>
    {
        if (value.CompareTo(least) < 0 || value.CompareTo(most) > 0)
        {
            throw new StartException(string.Create(CultureInfo.InvariantCulture,
                $"{Section}:{name} is {value}: it must lie between {least} and {most}."));
        }
    }
}
