namespace Suiyuan.Tickets.Reading;

/// <summary>Labels that no lexicon has, known by where they stand: in a column of labels, each with its value beside it.</summary>
internal static class LabelColumns
{
    /// <summary>Lines between a word and the labels that it stands in a column with, in heights.</summary>
    private const float Near = 9;

    /// <summary>Makes labels of words that stand in a column of them.</summary>
    public static void Promote(List<Piece> pieces)
    {
        var found = new List<int>();
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i] is { Label: null } piece && MayLabel(piece.Text) && (Stands(piece, pieces) || Heads(piece, pieces)))
            {
                found.Add(i);
            }
        }

        foreach (var i in found)
        {
            var piece = pieces[i];
            pieces[i] = piece.With(new LabelMatch(piece.Text, LabelPhrases.Whole(piece.Text), 0.75, false, ""));
        }
    }

    private static bool MayLabel(string text) => text.Length is >= 2 and <= 8
        && text.All(c => c is >= '\u3400' and <= '\u9fff' or '(' or ')' or '/')
        && !ProductNames.Knows(text) && !TestNames.All.Contains(text) && Checks.PlaceNames.In(text).Count == 0
        && text is not ("合格" or "不合格" or "阴性" or "阳性" or "未检出" or "不得检出" or "长期" or "完好" or "正常");

    /// <summary>True for a known word among others that are labels, in a row that has nothing else.</summary>
    private static bool Heads(Piece piece, List<Piece> pieces) => Labels.Meanings(piece.Text).Count > 0
        && pieces.FindAll(p => !ReferenceEquals(p, piece) && p.RowOverlap(piece) > 0.5f) is { Count: >= 2 } row
        && row.TrueForAll(p => p.Label is { Colon: false } || Labels.Meanings(p.Text).Count > 0);

    private static bool Stands(Piece piece, List<Piece> pieces)
    {
        Piece? Beside(Piece from) => pieces.Where(p => !ReferenceEquals(p, from) && p.Left > from.Right - (0.3f * from.Em)
            && p.RowOverlap(from) > 0.4f).MinBy(p => p.Left);
        bool Column(Piece other, Piece at) => Math.Abs(other.Left - at.Left) < 0.6f * at.Em || Math.Abs(other.Right
            - at.Right) < 0.4f * at.Em;
        if (Beside(piece) is not { Label: null } value || value.Left - piece.Right < 0.5f * piece.Em)
        {
            return false;
        }

        if (pieces.Where(p => Column(p, piece) && p.Y < piece.Y - (0.6f * piece.Height) && p.Y > piece.Y - (3.5f * piece.Height)).MaxBy(p => p.Y) is { Label: { Colon: false } } head
            && Beside(head) is { Label.Colon: false })
        {
            // The label above heads a column, as the one beside it does: this is a value.
            return false;
        }

        var labels = pieces.Count(p => p.Label is { Quality: >= 0.6 } && Column(p, piece) && Math.Abs(p.Y
            - piece.Y) < Near * piece.Height && p.RowOverlap(piece) < 0.3f
            && Math.Abs(p.Height - piece.Height) < 0.35f * piece.Height && Beside(p) is { Label: null } own && Column(own, value));
        return labels >= 2;
    }
}
