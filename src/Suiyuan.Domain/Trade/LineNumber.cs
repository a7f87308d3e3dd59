namespace Suiyuan.Domain.Trade;

/// <summary>
/// Lines in the view tables go by one integer: the statement's leaf index times 64, plus the line. So they need no
/// index of their own, and their order is the ledger's.
/// </summary>
internal static class LineNumber
{
    public static long Of(long index, int line) => (index << 6) | (uint)line;

    public static long IndexOf(long number) => number >> 6;

    public static int LineOf(long number) => (int)(number & 63);
}
