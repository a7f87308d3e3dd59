using Suiyuan.Ledger.Recording;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Mirroring;

// Checkpoints: what continues what was seen, what is final, what cannot be.
public sealed partial class MirroredLog
{
    /// <summary>Takes a checkpoint and the proof that it continues the one before (C2SP tlog-witness, "add-checkpoint").</summary>
    /// <returns>When it is accepted: durable.</returns>
    // SPEC: tlog-witness: checking the old size and persisting the new checkpoint must be performed atomically.
    public AddCheckpointAnswer AddCheckpoint(AddCheckpointRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var checkpoint = request.Checkpoint;
        if (checkpoint.Origin != Origin)
        {
            return new AddCheckpointAnswer(AddCheckpointStatus.UnknownLog, 0);
        }

        if (!IsSigned(checkpoint))
        {
            return new AddCheckpointAnswer(AddCheckpointStatus.NotSigned, 0);
        }

        lock (_gate)
        {
            var size = _pending?.Size ?? 0;
            if (FindFork(checkpoint))
            {
                // SPEC: "If they don't match, the witness MUST respond with a 409 Conflict".
                return new AddCheckpointAnswer(AddCheckpointStatus.OtherRoot, size);
            }

            if (request.OldSize > checkpoint.Size)
            {
                return new AddCheckpointAnswer(AddCheckpointStatus.OldSizeTooLarge, size);
            }

            if (request.OldSize != size)
            {
                return new AddCheckpointAnswer(AddCheckpointStatus.OtherSize, size);
            }

            var fault = Merkle.VerifyConsistency(size, _pending?.RootHash ?? Merkle.EmptyRoot, checkpoint.Size, checkpoint.RootHash, request.Proof);
            if (fault != MerkleFault.None)
            {
                Note(new Evidence(0, EvidenceKind.UnprovenGrowth, EvidenceState.Open, default,
                    $"the log signed {checkpoint.Size} entries, and the proof that they continue the {size} known here does not hold ({fault})",
                    [.. Known, TextOf(checkpoint)], request.Proof.ToArray()));
                Claim(_claims, checkpoint);
                return new AddCheckpointAnswer(AddCheckpointStatus.WrongProof, size);
            }

            return IsHalted ? new AddCheckpointAnswer(AddCheckpointStatus.HoldsBack, size) : Accept(checkpoint);
        }
    }

    /// <summary>
    /// Compares a checkpoint that the log is said to have signed, seen anywhere: served to others, at another member, on an
    /// old receipt. One that cannot be in the same history as this copy is evidence; one from ahead is kept in mind.
    /// </summary>
    /// <param name="checkpoint">Any; what the log did not sign says nothing and is passed over.</param>
    /// <returns>False when it is at odds with this copy.</returns>
    public bool Compare(SignedCheckpoint checkpoint)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        if (checkpoint.Origin != Origin || !IsSigned(checkpoint))
        {
            return true;
        }

        lock (_gate)
        {
            if (FindFork(checkpoint))
            {
                return false;
            }

            Claim(_isComparing ? _floors : _claims, checkpoint);
            return true;
        }
    }

    /// <summary>Ends the comparing after a start: from now on the member cosigns, once its copy has reached whatever it was
    /// shown meanwhile.</summary>
    public void BeginCosigning()
    {
        lock (_gate)
        {
            _isComparing = false;
        }
    }

    /// <summary>Takes in a checkpoint as final, if this copy holds it and the policy is satisfied.</summary>
    /// <returns>True when it is the newest final one now, or was already.</returns>
    public bool OfferFinal(SignedCheckpoint checkpoint)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        lock (_gate)
        {
            if (checkpoint.Origin != Origin || checkpoint.Size > State.Tree.State.Size || checkpoint.Size < Published.Size
                || State.Rules.Policies is not { } policies || FindFork(checkpoint))
            {
                return false;
            }

            var report = policies.Judge(checkpoint, _inForce, Now);
            if (!report.IsFinal || checkpoint.Size == _final?.Size)
            {
                return report.IsFinal;
            }

            Heads.KeepHandover(State.Storage, checkpoint, report, Logger);
            State.Storage.WriteCheckpoint(checkpoint.Bytes.Span);
            Volatile.Write(ref _inForce, report.InForceAfter);
            _final = checkpoint;
            _blocks.Add(checkpoint, SeenAt(checkpoint), Now);
            PublishedSignal.Advance(checkpoint.Size);
            return true;
        }
    }

    /// <summary>Something that the log's address served and an honest log does not; nothing that others could have sent.</summary>
    /// <param name="kind">What.</param>
    /// <param name="detail">In English.</param>
    /// <param name="checkpoints">What was served.</param>
    public void NoteServed(EvidenceKind kind, string detail, params IEnumerable<SignedCheckpoint> checkpoints)
    {
        lock (_gate)
        {
            Note(new Evidence(0, kind, EvidenceState.Confirmed, default, detail, [.. Known, .. checkpoints.Select(TextOf)]));
        }
    }

    /// <summary>Keeps in mind what the log signed of a size that this copy has yet to reach.</summary>
    private void Claim(List<SignedCheckpoint> ahead, SignedCheckpoint checkpoint)
    {
        if (checkpoint.Size > State.Tree.State.Size && !ahead.Exists(f => f.Size == checkpoint.Size && f.RootHash == checkpoint.RootHash))
        {
            if (ahead.Count == MostClaims)
            {
                ahead.RemoveAt(0);
            }

            ahead.Add(checkpoint);
        }
    }

    private AddCheckpointAnswer Accept(SignedCheckpoint checkpoint)
    {
        var signature = MayCosign(checkpoint.Size) ? TryCosign(_witness, checkpoint) : null;
        // SPEC: "The mirror MUST retain the log's signature in the pending checkpoint."
        var kept = Own(checkpoint, signature);
        Guard(kept, signature);
        State.Storage.WriteDurable(PendingPath, kept.Bytes.Span);
        Remember(kept);
        if (signature is not null)
        {
            var held = State.Tree.State.Size;
            while (_cosigned.Count > 1 && _cosigned[1].Size <= held)
            {
                _cosigned.RemoveAt(0);
            }

            _cosigned.Add((checkpoint.Size, Now));
        }

        return new AddCheckpointAnswer(AddCheckpointStatus.Accepted, checkpoint.Size, signature);
    }

    /// <summary>null while the key can't be reached: the copy follows the log meanwhile, and cosigns what comes after.</summary>
    private NoteSignature? TryCosign(NoteSigner key, SignedCheckpoint checkpoint)
    {
        try
        {
            var signature = key.Cosign(checkpoint, Now);
            if (_unreachable.Remove(key))
            {
                Log.KeyAgain(Logger, key.Name);
            }

            return signature;
        }
        catch (KeyUnavailableException e)
        {
            if (_unreachable.Add(key))
            {
                Log.KeyUnavailable(Logger, key.Name, e.Message);
            }

            return null;
        }
    }

    /// <summary>The checkpoint with the signatures that this member relies on and its own; others are not its to pass on.</summary>
    private SignedCheckpoint Own(SignedCheckpoint checkpoint, NoteSignature? signature)
    {
        var keys = LogKeys;
        NoteSignature[] kept =
        [
            .. checkpoint.Note.Signatures.Where(s => keys.Any(k => k.Verify(checkpoint.Note.Text.Span, s, out _) == NoteSignatureFault.None)),
            .. signature is { } own ? [own] : Array.Empty<NoteSignature>(),
        ];
        return SignedCheckpoint.TryParse(SignedNote.Create(checkpoint.Note.Text.Span, kept).Bytes, out var signed) == CheckpointFault.None
            ? signed!
            : throw new InvalidOperationException("A checkpoint with one more signature does not parse.");
    }

    private bool IsSigned(SignedCheckpoint checkpoint) => checkpoint.Note.Verify(LogKeys, out _) == NoteVerdict.Trusted;

    /// <summary>May it put its name to a tree of this size? Not while it only compares, and not below what it was shown.</summary>
    private bool MayCosign(long size) => !_isComparing && !IsHalted && !_floors.Exists(f => f.Size > State.Tree.State.Size || f.Size > size);

    private const int MostClaims = 64;

    private void Guard(SignedCheckpoint checkpoint, NoteSignature? signature)
    {
        if (_options.GuardFile is not { } path || signature is null)
        {
            return;
        }

        var unfinished = path + ".new";
        using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write))
        {
            file.Write(checkpoint.Bytes.Span);
            file.Flush(flushToDisk: true);
        }

        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>Looks whether a checkpoint of the log's cannot be in the history that this copy has.</summary>
    private bool FindFork(SignedCheckpoint checkpoint)
    {
        var held = State.Tree.State.Size;
        if (_pending is { } pending && pending.Size == checkpoint.Size && pending.RootHash != checkpoint.RootHash)
        {
            Note(Fork(pending, checkpoint, null, [], $"the log signed two trees of {checkpoint.Size} entries"));
            return true;
        }

        if (checkpoint.Size > held || checkpoint.Size == 0 || RootAt(checkpoint.Size) is var prefix && prefix == checkpoint.RootHash)
        {
            return false;
        }

        // Shown against a larger tree of the log's that this copy holds.
        if (Larger(checkpoint.Size) is { } larger)
        {
            var proof = Merkle.ConsistencyProof(checkpoint.Size, larger.Size, (level, i) => State.Tree.Node(State.Tree.State, level, i));
            Note(Fork(checkpoint, larger, prefix, proof,
                $"the log signed a tree of {checkpoint.Size} entries that is not the beginning of its {larger.Size}"));
        }

        return true;
    }

    /// <summary>A checkpoint of the log's that covers a size and that this copy holds.</summary>
    private SignedCheckpoint? Larger(long size) => new[] { _mirrored, _final, _pending }.OfType<SignedCheckpoint>()
        .FirstOrDefault(c => c.Size >= size && c.Size <= State.Tree.State.Size && RootAt(c.Size) == c.RootHash);

    private static Evidence Fork(SignedCheckpoint one, SignedCheckpoint two, Hash? prefix, Hash[] proof, string detail) =>
        new(0, EvidenceKind.Fork, EvidenceState.Confirmed, default, detail, [TextOf(one), TextOf(two)], proof, prefix);

    private IEnumerable<string> Known => (_pending ?? _mirrored) is { } known ? [TextOf(known)] : [];

    private void Note(Evidence evidence)
    {
        // What lasts is found again every second; it is said once.
        if (Evidence.Add(evidence))
        {
            Log.EvidenceFound(Logger, evidence.Kind, evidence.Detail);
        }
    }

    private DateTimeOffset SeenAt(SignedCheckpoint checkpoint)
    {
        // The oldest cosignature says best when it was signed; without one, now.
        DateTimeOffset? seen = null;
        foreach (var witness in State.Rules.Policies!.Changes.SelectMany(c => c.Policy.Witnesses))
        {
            foreach (var signature in checkpoint.Note.Signatures)
            {
                if (witness.Key.Verify(checkpoint.Note.Text.Span, signature, out var at) == NoteSignatureFault.None)
                {
                    var time = DateTimeOffset.FromUnixTimeSeconds(at);
                    seen = seen < time ? seen : time;
                }
            }
        }

        return seen ?? Now;
    }
}
