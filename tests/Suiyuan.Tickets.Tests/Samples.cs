using OpenCvSharp;

namespace Suiyuan.Tickets.Tests;

/// <summary>Sample tickets, and what tests make of them; one reader for all tests.</summary>
public sealed class Samples : IDisposable
{
    public TicketReader Reader { get; } = TicketReader.Open();

    public static byte[] File(string name) => System.IO.File.ReadAllBytes(Root("tests/fixtures/tickets/plain/" + name));

    public static byte[] Fixture(string name) => System.IO.File.ReadAllBytes(Root("tests/fixtures/tickets/" + name));

    /// <summary>The caller disposes it.</summary>
    public static Mat Picture(string name) => Cv2.ImDecode(File(name), ImreadModes.Color);

    public static byte[] Jpeg(Mat picture) => picture.ImEncode(".jpg", [(int)ImwriteFlags.JpegQuality, 90]);

    public static byte[] Png(Mat picture) => picture.ImEncode(".png");

    public void Dispose() => Reader.Dispose();

    private static string Root(string path) => Path.Combine(AppContext.BaseDirectory, "../../../../..", path);
}
