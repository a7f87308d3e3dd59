using System.Text;

namespace Suiyuan.Ledger.Verify;

/// <summary>
/// Gives one string for equal ASCII bytes that come again and again (party ids, kinds), instead of a new one each time. Of
/// fixed size: another text in the same place takes it over. Thread-safe: a lost race costs one string.
/// </summary>
internal sealed class TextCache(int size)
{
    private readonly string?[] _texts = new string?[size];

    public string Get(ReadOnlySpan<byte> ascii)
    {
        // FNV-1a; whoever aims at one place wins nothing but strings made anew.
        var hash = 2166136261u;
        foreach (var b in ascii)
        {
            hash = unchecked((hash ^ b) * 16777619u);
        }

        ref var place = ref _texts[hash % (uint)_texts.Length];
        var text = Volatile.Read(ref place);
        if (text is null || !Ascii.Equals(ascii, text))
        {
            text = Encoding.ASCII.GetString(ascii);
            Volatile.Write(ref place, text);
        }

        return text;
    }
}
