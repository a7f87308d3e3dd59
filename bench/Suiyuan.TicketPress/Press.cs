using OpenCvSharp;

namespace Suiyuan.TicketPress;

/// <summary>Makes images and labels of a plan, in order.</summary>
internal sealed class Press(string directory, string set, Browser browser)
{
    // So many papers between the browser and the disk at once: enough for two cores, little enough for memory.
    private const int AtOnce = 4;

    /// <summary>Makes all of a plan. Images are made side by side; one that is of another waits for it.</summary>
    public async Task RunAsync(IReadOnlyList<Job> plan)
    {
        Cv2.SetNumThreads(1);
        using var slots = new SemaphoreSlim(AtOnce);
        var ready = new Dictionary<Job, Task>();
        for (var i = 0; i < plan.Count; i++)
        {
            await slots.WaitAsync();
            ready[plan[i]] = MakeAsync(plan[i], i + 1, plan[i].Of is { } of ? ready[of] : Task.CompletedTask, slots);
        }

        await Task.WhenAll(ready.Values);
        await File.WriteAllLinesAsync(Path.Combine(directory, "labels.jsonl"), plan.Select(job => LabelJson.Write(job.Label!)));
        await File.WriteAllLinesAsync(Path.Combine(directory, "context.jsonl"), plan.Select(job => LabelJson.Write(job.Label!.Context with { File = job.Label.File })));
    }

    private async Task MakeAsync(Job job, int number, Task before, SemaphoreSlim slots)
    {
        try
        {
            var sheet = new Sheet(job.Facts(), Chance.Of(job.Look), set);
            var html = sheet.Finish(job.Layout.Write(sheet));
            var shot = Chance.Of(job.Shot);
            var longSide = Camera.LongSide(job.Level, shot);
            var printed = job.Trick is Trick.None or Trick.Pasted ? await browser.PrintAsync(html, longSide) : null;
            if (printed?.Lost > 0)
            {
                await Console.Error.WriteLineAsync($"t{number:0000} {job.Layout.Name}: {printed.Lost} characters run off the paper");
            }

            await before;
            await Task.Run(() => Finish(job, number, sheet, printed, shot));
        }
        finally
        {
            slots.Release();
        }
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
            Merchant = facts.Merchant,
            MerchantUscc = facts.MerchantUscc,
            SubmittedAt = facts.Submitted,
            Goods = facts.GoodsBooked,
            Quantity = facts.GoodsBooked is null ? null : sheet.Printed("quantity"),
            Unit = facts.GoodsBooked is null ? null : sheet.Printed("unit"),
        };
        if (facts.Type == "test" && facts.GoodsBooked?.Contains(sheet.Printed("products") ?? "") == false)
        {
            // A market's list of many samples: it is not known which of them was bought.
            context = context with { Goods = null };
        }

        if (context.Quantity is null || !context.Quantity.All(c => char.IsAsciiDigit(c) || c == '.'))
        {
            context = context with { Quantity = null, Unit = null };
        }

        // Nobody can say that a photograph of nothing is readable; and what a bad one lacks is not held against its reader.
        var lines = copied ? job.Of!.Label!.Lines : printed!.Lines;
        var readable = photo.Readable == true && lines.Count == 0 ? null : photo.Readable;
        job.Label = new Label
        {
            File = file,
            Set = set,
            Layout = job.Layout.Name,
            Level = job.Level,
            Type = job.Layout.Type,
            Form = job.Layout.Type is "quarantine" ? facts.Form : null,
            Fields = sheet.Truth(),
            Qr = new LabelQr(sheet.QrContent is not null, sheet.QrContent),
            Seal = new LabelSeal(sheet.SealText is not null, sheet.SealText),
            Readable = readable,
            Lines = lines,
            Findings = readable == false ? [.. job.Findings, "unreadable"] : job.Findings,
            Allowed = readable == true ? job.Allowed : [.. job.Allowed, "unreadable", "seal-missing"],
            Of = job.Of?.Label!.File,
            Case = job.Case,
            Context = job.Context?.Invoke(context) ?? context,
        };
    }
}
