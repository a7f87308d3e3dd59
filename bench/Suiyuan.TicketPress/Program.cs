using System.Diagnostics;
using Suiyuan.TicketPress;
using Suiyuan.TicketPress.Layouts;

const string Usage = """
    usage: bench/tickets OUT [--count N] [--seed S] [--set dev|held|fresh|fresh2 … fresh33, or several: fresh13+fresh14] [--levels clean,phone,bad] [--only LAYOUT] [--tamper]
           bench/tickets --check DIR
           bench/tickets --contact DIR FILE.png [FROM [COUNT]]
    """;

if (Array.IndexOf(args, "--contact") is var at and >= 0 && args.Length > at + 2)
{
    var from = args.Length > at + 3 ? int.Parse(args[at + 3]) : 0;
    var many = args.Length > at + 4 ? int.Parse(args[at + 4]) : 12;
    return Contact.Run(args[at + 1], args[at + 2], columns: many == 1 ? 1 : 4, from, many);
}

string? output = null, check = null, fonts = null, only = null;
var (count, seed, set, tamper) = (100, 1, "dev", false);
string[] levels = ["clean", "clean", "phone", "phone", "bad"];
for (var i = 0; i < args.Length; i++)
{
    switch (args[i])
    {
        case "--count": count = int.Parse(args[++i]); break;
        case "--seed": seed = int.Parse(args[++i]); break;
        case "--set": set = args[++i]; break;
        case "--levels": levels = args[++i].Split(','); break;
        case "--only": only = args[++i]; break;
        case "--fonts": fonts = args[++i]; break;
        case "--tamper": tamper = true; break;
        case "--check": check = args[++i]; break;
        case var option when option.StartsWith("--", StringComparison.Ordinal) || output is not null:
            Console.Error.WriteLine(Usage);
            return 2;
        default: output = args[i]; break;
    }
}

if (check is not null)
{
    return Check.Run(check);
}

if (output is null || fonts is null || !AllLayouts.Knows(set) || levels.Except(["clean", "phone", "bad"]).Any())
{
    Console.Error.WriteLine(Usage);
    return 2;
}

Directory.CreateDirectory(output);
var plan = tamper ? Tampering.Plan(set, seed, count) : Plans.Honest(set, seed, count, levels, only);
var watch = Stopwatch.StartNew();
await using (var browser = await Browser.StartAsync(fonts))
{
    await new Press(output, set, browser).RunAsync(plan);
}

Console.WriteLine($"{plan.Count} images in {watch.Elapsed.TotalSeconds:0.0} s, {plan.Count / watch.Elapsed.TotalSeconds:0.0}/s");
return Check.Run(output);
