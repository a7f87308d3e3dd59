using Suiyuan.Domain.Complaints;
using Suiyuan.Domain.Sealed;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Log;

namespace Suiyuan.Web.Complaints;

/// <summary>What a shopper filled in.</summary>
/// <param name="Party">About whom.</param>
/// <param name="Sale">The voucher that it was made from.</param>
/// <param name="About">One of <see cref="ComplaintCodes.About"/>.</param>
/// <param name="Words">What happened and what is asked for.</param>
/// <param name="Person">Who complains.</param>
/// <param name="Public">Whether it may be counted in public.</param>
/// <param name="Photos">Clean JPEGs.</param>
internal sealed record ComplaintDraft(
    string Party, StatementId? Sale, string About, SealedComplaint Words, SealedComplainant Person, bool Public, IReadOnlyList<byte[]> Photos);

/// <summary>What came of sending a form: its private link's token, or why not.</summary>
/// <param name="Token">The token; null when it was not recorded.</param>
/// <param name="Problem">A code of the table of problems.</param>
internal readonly record struct Filing(string? Token, string? Problem);

/// <summary>
/// Puts complaints and tip-offs on the ledger for people who have no key: first what is sealed, then the statement kept, then submitted. The
/// same form is the same statement, so that a crash or a second press adds nothing and loses nothing.
/// </summary>
internal sealed class ComplaintIntake(
    ComplaintStore store, SealedStore parts, LedgerHost host, TransparencyLog log, ViewLoop loop, TimeProvider time)
{
    /// <summary>Who reads by a private link, in the log of readings.</summary>
    public const string Author = "author";

    /// <summary>For what people read, in the log of readings.</summary>
    public const string Purpose = "complaint";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>The token of what a form has already made; null when it made nothing yet.</summary>
    public string? AlreadySent(string form) => store.Sent(form) is not null && store.Find(store.TokenOf(form)) is not null ? store.TokenOf(form) : null;

    /// <summary>Files a complaint.</summary>
    public Task<Filing> FileAsync(string form, ComplaintDraft draft, CancellationToken cancellationToken) => FileAsync(form, isTipOff: false, () =>
    {
        var sealing = new Sealing();
        var (detail, person, photos) = (sealing.Add(draft.Words), sealing.Add(draft.Person), sealing.Add(draft.Photos));
        return (sealing, draft.Party, new ComplaintFiled(StatementFactory.Nonce(), draft.About, detail, person, draft.Sale, draft.Public ? true : null, photos));
    }, cancellationToken);

    /// <summary>Files a tip-off: about the bureau, whomever it is about.</summary>
    public Task<Filing> FileAsync(string form, SealedTipOff tipOff, IReadOnlyList<byte[]> photos, CancellationToken cancellationToken) => FileAsync(form, isTipOff: true, () =>
    {
        var sealing = new Sealing();
        var (detail, pictures) = (sealing.Add(tipOff), sealing.Add(photos));
        return (sealing, host.Authority.CharterBureau!.Id, new TipOffFiled(StatementFactory.Nonce(), detail, pictures));
    }, cancellationToken);

    /// <summary>Adds to a complaint.</summary>
    /// <returns>Why not; null when it is recorded.</returns>
    public async Task<string?> AddAsync(
        string form, ComplaintRow complaint, string what, string? words, SealedComplainant? person, IReadOnlyList<byte[]> photos, CancellationToken cancellationToken)
    {
        var (_, problem) = await SubmitAsync(form, () =>
        {
            var sealing = new Sealing();
            var text = words is null ? (Hash?)null : sealing.Add(new SealedWords(words));
            return (sealing, complaint.Party, new ComplaintAdded(
                StatementFactory.Nonce(), complaint.Id, what, text, person is null ? null : sealing.Add(person), sealing.Add(photos)));
        }, cancellationToken);
        return problem;
    }

    /// <summary>Erases what the holder of a link said for good: who they are, or everything.</summary>
    public void Erase(ViewReader db, string token, StatementId statement, bool everything)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (StatementView.Find(db, statement) is not { } index)
        {
            return;
        }

        foreach (var (digest, part) in ComplaintQueries.OwnParts(db, index))
        {
            if (everything || part == SealedPart.Complainant)
            {
                parts.Erase(digest, Author);
            }
        }

        store.MarkErased(token);
    }

    private async Task<Filing> FileAsync(
        string form, bool isTipOff, Func<(Sealing, string, Payload)> draft, CancellationToken cancellationToken)
    {
        var (id, problem) = await SubmitAsync(form, draft, cancellationToken);
        if (id is not { } statement)
        {
            return new Filing(null, problem);
        }

        var token = store.TokenOf(form);
        store.Follow(token, statement, isTipOff);
        return new Filing(token, null);
    }

    private async Task<(StatementId? Id, string? Problem)> SubmitAsync(
        string form, Func<(Sealing, string, Payload)> draft, CancellationToken cancellationToken)
    {
        if (host.Authority.Charter is null)
        {
            return (null, RefusalCodes.NoCharter);
        }

        var bytes = store.Sent(form);
        if (bytes is null)
        {
            var (sealing, subject, payload) = draft();
            // First what is sealed: a statement whose part a crash swallowed could never be opened. Uncited, it is swept.
            if (parts.PutMany(sealing.Parts).Any(p => p is not (SealedPut.Stored or SealedPut.Already)))
            {
                throw new IOException("A complaint can't be put away.");
            }

            bytes = store.Keep(form, host.Statements.Seal(subject, payload, time.GetUtcNow()));
        }

        switch (await log.SubmitAsync(bytes, cancellationToken))
        {
            case SubmitResult.Recorded recorded:
                try
                {
                    await loop.WaitForAsync(recorded.Receipt.Index + 1, cancellationToken).WaitAsync(Patience, time, cancellationToken);
                }
                catch (TimeoutException)
                {
                    // It is recorded; the page says that it is still being taken in.
                }

                return Statement.TryDecode(bytes, out var statement) == StatementFault.None ? (statement!.Id, null) : (null, "internal");
            case SubmitResult.Refused refused:
                store.Drop(form);
                return (null, refused.Refusal.Code);
            default:
                return (null, "overloaded");
        }
    }

    private sealed class Sealing
    {
        public List<(Hash Digest, ReadOnlyMemory<byte> SaltAndBytes)> Parts { get; } = [];

        public Hash Add<T>(T content)
            where T : class => Add(SealedContent.Write(content));

        public IReadOnlyList<Hash>? Add(IReadOnlyList<byte[]> photos) => photos.Count == 0 ? null : [.. photos.Select(p => Add(p))];

        private Hash Add(byte[] bytes)
        {
            var part = SealedBytes.Salt(bytes);
            Parts.Add((SealedBytes.Digest(part), part));
            return Parts[^1].Digest;
        }
    }
}
