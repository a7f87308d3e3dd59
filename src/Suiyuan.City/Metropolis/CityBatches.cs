using Suiyuan.Ledger.Verify;

namespace Suiyuan.City.Metropolis;

/// <summary>A line of a city's file, by its number from 1; what is damaged has no statement.</summary>
internal sealed record FileLine(long Number, Statement? Statement, IReadOnlyList<byte[]> Parts);

/// <summary>What is sent at once.</summary>
/// <param name="Lines">In the file's order.</param>
/// <param name="End">Lines of the file that are done when this is sent, the first not counted.</param>
/// <param name="Signed">When the first was signed; null where none is.</param>
internal sealed record FileBatch(List<FileLine> Lines, long End, DateTimeOffset? Signed);

/// <summary>Reads a city's file batch by batch, from behind its first line.</summary>
/// <param name="reader">Stands behind the lines that are done.</param>
/// <param name="done">How many these are.</param>
/// <param name="most">The last line to read, the first not counted.</param>
/// <param name="size">Statements of one batch, at most.</param>
/// <param name="span">The most time between the signatures of one batch; null for any.</param>
internal sealed class CityBatches(StreamReader reader, long done, long most, int size, TimeSpan? span)
{
    private long _read = done;
    private FileLine? _carried;

    /// <summary>The next one; null at the end.</summary>
    public async Task<FileBatch?> NextAsync(CancellationToken cancellationToken)
    {
        var lines = new List<FileLine>(size);
        DateTimeOffset? signed = null;
        var first = _read;
        if (_carried is { } carried)
        {
            _carried = null;
            lines.Add(carried);
            signed = carried.Statement!.SignedAt;
        }

        while (lines.Count < size && _read < most && await reader.ReadLineAsync(cancellationToken) is { } text)
        {
            _read++;
            if (Parse(text) is not { } line)
            {
                continue;
            }

            signed ??= line.Statement?.SignedAt;
            if (line.Statement is { } statement && statement.SignedAt - signed > span)
            {
                _carried = line;
                return new FileBatch(lines, _read - 1, signed);
            }

            lines.Add(line);
        }

        return lines.Count > 0 || _read > first ? new FileBatch(lines, _read, signed) : null;
    }

    /// <summary>null for what is not to be sent.</summary>
    private FileLine? Parse(string text)
    {
        if (text.StartsWith("#end ", StringComparison.Ordinal))
        {
            return null;
        }

        if (!CityFile.TryReadLine(text, out var bytes, out var parts) || Statement.TryDecode(bytes, out var statement) is not StatementFault.None)
        {
            return new FileLine(_read + 1, null, []);
        }

        // The platform's own words are its host's to say: it has another key for them than the file's.
        return statement!.Issuer == History.Platform ? null : new FileLine(_read + 1, statement, parts);
    }
}
