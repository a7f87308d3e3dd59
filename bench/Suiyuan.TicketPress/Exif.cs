namespace Suiyuan.TicketPress;

/// <summary>Writes the one EXIF note that matters here.</summary>
internal static class Exif
{
    /// <summary>The same JPEG with orientation <paramref name="value"/> (1 to 8), in an APP1 segment after its first marker.</summary>
    public static byte[] Orient(byte[] jpeg, int value)
    {
        byte[] segment =
        [
            0xFF, 0xE1, 0, 34, (byte)'E', (byte)'x', (byte)'i', (byte)'f', 0, 0,
            (byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8,
            0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)value, 0, 0,
            0, 0, 0, 0,
        ];
        return [.. jpeg.AsSpan(0, 2), .. segment, .. jpeg.AsSpan(2)];
    }
}
