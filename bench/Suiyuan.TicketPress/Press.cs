using OpenCvSharp;

namespace Suiyuan.TicketPress;

/// <summary>Makes images and labels of a plan, in order.</summary>
internal sealed class Press(string directory, string set, Browser browser)
{
    /// <summary>Prints in the browser one after another while earlier papers are photographed.</summary>
    public async Task RunAsync(IReadOnlyList<Job> plan)
    {
        Cv2.SetNumThreads(1);
        var ready = new Dictionary<Job, Task>();
        var pending = new Queue<Task>();
        for (var i = 0; i < plan.Count; i++)
        {
            var (job, number) = (plan[i], i + 1);
            var sheet = new Sheet(job.Facts(), Chance.Of(job.Look), set);
            var html = sheet.Finish(job.Layout.Write(sheet));
            var shot = Chance.Of(job.Shot);
            var longSide = Camera.LongSide(job.Level, shot);
            var printed = job.Trick is Trick.None or Trick.Pasted ? await browser.PrintAsync(html, longSide) : null;
            var before = job.Of is { } of ? ready[of] : Task.CompletedTask;
            var task = Task.Run(async () =>
            {
                await before;
                Finish(job, number, sheet, printed, shot);
            });
            ready[job] = task;
            pending.Enqueue(task);
            while (pending.Count > 3)
            {
                await pending.Dequeue();
            }
        }

        await Task.WhenAll(pending);
        await File.WriteAllLinesAsync(Path.Combine(directory, "labels.jsonl"), plan.Select(job => LabelJson.Write(job.Label!)));
        await File.WriteAllLinesAsync(Path.Combine(directory, "context.jsonl"), plan.Select(job => LabelJson.Write(job.Label!.Context with { File = job.Label.File })));
    }

    private void Finish(Job job, int number, Sheet sheet, Printed? printed, Chance shot)
    {
        var photo = job.Trick switch
        {
            Trick.None => Camera.Take(printed!.Png, job.Level, shot),
            Trick.Pasted => Tricks.Paste(job.Of!.Bytes!, Camera.Take(printed!.Png, job.Level, shot), shot),
            _ => Tricks.Play(job.Trick, job.Of!.Bytes!, job.Of.Label!.File, shot),
        };
        var file = $"t{number:0000}.{photo.Extension}";
        File.WriteAllBytes(Path.Combine(directory, file), photo.Bytes);
        job.Bytes = photo.Bytes;
        var facts = sheet.Facts;
        var copied = job.Trick is not (Trick.None or Trick.Pasted);
        var context = new LabelContext
        {
            Merchant = facts.Merchant, MerchantUscc = facts.MerchantUscc, SubmittedAt = facts.Submitted, Goods = facts.GoodsBooked,
            Quantity = facts.GoodsBooked is null ? null : sheet.Printed("quantity"), Unit = facts.GoodsBooked is null ? null : sheet.Printed("unit"),
        };
        if (context.Quantity is null || !context.Quantity.All(c => char.IsAsciiDigit(c) || c == '.'))
        {
            context = context with { Quantity = null, Unit = null };
        }

        job.Label = new Label
        {
            File = file, Set = set, Layout = job.Layout.Name, Level = job.Level, Type = job.Layout.Type,
            Form = job.Layout.Type is "quarantine" ? facts.Form : null,
            Fields = sheet.Truth(), Qr = new LabelQr(sheet.QrContent is not null, sheet.QrContent), Seal = new LabelSeal(sheet.SealText is not null, sheet.SealText),
            Readable = photo.Readable, Lines = copied ? job.Of!.Label!.Lines : printed!.Lines,
            Findings = photo.Readable == false ? ["unreadable"] : job.Findings, Allowed = job.Allowed, Of = job.Of?.Label!.File, Case = job.Case,
            Context = job.Context?.Invoke(context) ?? context,
        };
    }
}
