namespace Suiyuan.Web.Complaints;

/// <summary>
/// Takes everything but the picture out of a JPEG: where and when it was taken, by which device, thumbnails, what was appended. Browsers
/// with scripts send clean ones; this is for those without, and for whoever sends something else.
/// </summary>
internal static class JpegPicture
{
    /// <summary>The picture alone; null when it is no JPEG.</summary>
    public static byte[]? Clean(ReadOnlySpan<byte> file)
    {
        if (file.Length < 4 || file[0] != 0xFF || file[1] != 0xD8)
        {
            return null;
        }

        var clean = new MemoryStream(file.Length);
        clean.Write(file[..2]);
        var at = 2;
        while (at + 4 <= file.Length && file[at] == 0xFF)
        {
            var marker = file[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            var length = 2 + ((file[at + 2] << 8) | file[at + 3]);
            if (length < 4 || at + length > file.Length)
            {
                return null;
            }

            var segment = file.Slice(at, length);
            if (IsPicture(marker, segment))
            {
                clean.Write(segment);
            }

            at += length;
            if (marker == 0xDA)
            {
                var scan = at;
                at = EndOfScan(file, at);
                clean.Write(file[scan..at]);
                if (at + 2 <= file.Length && file[at + 1] == 0xD9)
                {
                    clean.Write(file.Slice(at, 2));
                    return clean.ToArray();
                }
            }
        }

        return null;
    }

    // Application segments and comments are not, but for Adobe's (how its colours are meant) and colour profiles.
    private static bool IsPicture(byte marker, ReadOnlySpan<byte> segment) => marker switch
    {
        0xEE => true,
        0xE2 => segment.Length > 16 && segment[4..16].SequenceEqual("ICC_PROFILE\0"u8),
        >= 0xE1 and <= 0xEF or 0xFE => false,
        _ => true,
    };

    // In a scan, FF is followed by 00, or by a restart; anything else is the next marker.
    private static int EndOfScan(ReadOnlySpan<byte> file, int at)
    {
        while (at + 1 < file.Length && !(file[at] == 0xFF && file[at + 1] is not (0x00 or 0xFF or (>= 0xD0 and <= 0xD7))))
        {
            at++;
        }

        return Math.Min(at, file.Length);
    }
}
