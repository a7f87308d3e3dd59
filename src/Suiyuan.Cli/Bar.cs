namespace Suiyuan.Cli;

/// <summary>A bar on the terminal; nothing where there is none.</summary>
internal sealed class Bar
{
    private const int Width = 40;
    private int _last = -1;

    /// <summary>Shows how far something has come.</summary>
    public void Report(long done, long of)
    {
        var percent = of == 0 ? 100 : (int)(done * 100 / of);
        if (Console.IsErrorRedirected || percent == _last)
        {
            return;
        }

        _last = percent;
        var filled = percent * Width / 100;
        Console.Error.Write($"\r[{new string('#', filled)}{new string('.', Width - filled)}] {percent,3} %{(percent == 100 ? "\n" : "")}");
    }
}
