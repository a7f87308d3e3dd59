using System.Buffers.Binary;
using System.Text;

namespace Suiyuan.Tickets.Imaging;

/// <summary>What a file says it is.</summary>
internal enum FileFormat
{
    /// <summary>None of these.</summary>
    Unknown,
    Jpeg,
    Png,
    Gif,
    Bmp,
    WebP,
    Tiff,
    Heif,
    Pdf,
}

/// <summary>A file's own word on its format and size, before anything is decoded; 0 × 0 where it does not say.</summary>
/// <param name="Format">By its first bytes.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Progressive">A JPEG whose coefficients are all in memory before the first row is.</param>
/// <param name="Alpha">It may be transparent.</param>
internal readonly record struct FileHeader(FileFormat Format, long Width = 0, long Height = 0, bool Progressive = false, bool Alpha = false)
{
    /// <summary>How many pixels.</summary>
    public long Pixels => Width * Height;

    /// <summary>Reads no further than it must; never throws.</summary>
    public static FileHeader Of(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            return Jpeg(file);
        }

        if (file.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
        {
            return file.Length < 33 ? new FileHeader(FileFormat.Png) : new FileHeader(
                FileFormat.Png, BinaryPrimitives.ReadUInt32BigEndian(file[16..]), BinaryPrimitives.ReadUInt32BigEndian(file[20..]),
                Alpha: file[25] is 4 or 6 || file[..Math.Min(file.Length, 4096)].IndexOf("tRNS"u8) >= 0);
        }

        if (file.StartsWith("GIF87a"u8) || file.StartsWith("GIF89a"u8))
        {
            return file.Length < 10 ? new FileHeader(FileFormat.Gif)
                : new FileHeader(FileFormat.Gif, BinaryPrimitives.ReadUInt16LittleEndian(file[6..]), BinaryPrimitives.ReadUInt16LittleEndian(file[8..]));
        }

        if (file.StartsWith("BM"u8) && file.Length > 26 && BinaryPrimitives.ReadUInt16LittleEndian(file[6..]) == 0)
        {
            return new FileHeader(FileFormat.Bmp, Math.Abs((long)BinaryPrimitives.ReadInt32LittleEndian(file[18..])), Math.Abs((long)BinaryPrimitives.ReadInt32LittleEndian(file[22..])));
        }

        if (file.Length > 30 && file.StartsWith("RIFF"u8) && file[8..].StartsWith("WEBP"u8))
        {
            return WebP(file);
        }

        if (file.Length > 8 && (file.StartsWith("II*\0"u8) || file.StartsWith("MM\0*"u8)))
        {
            return Tiff(file);
        }

        if (file.Length > 16 && file[4..].StartsWith("ftyp"u8))
        {
            return Heif(file);
        }

        return file[..Math.Min(1024, file.Length)].IndexOf("%PDF-"u8) >= 0 ? new FileHeader(FileFormat.Pdf) : default;
    }

    private static FileHeader Jpeg(ReadOnlySpan<byte> file)
    {
        var at = 2;
        while (at + 9 < file.Length)
        {
            if (file[at] != 0xFF)
            {
                at++;
                continue;
            }

            var marker = file[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not 0xC4 and not 0xC8 and not 0xCC)
            {
                return new FileHeader(
                    FileFormat.Jpeg, BinaryPrimitives.ReadUInt16BigEndian(file[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(file[(at + 5)..]), Progressive: marker is not 0xC0 and not 0xC1);
            }

            at += marker is 0xFF ? 1 : marker is 0x01 or (>= 0xD0 and <= 0xD9) ? 2 : 2 + Math.Max(2, (int)BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]));
        }

        return new FileHeader(FileFormat.Jpeg);
    }

    private static FileHeader WebP(ReadOnlySpan<byte> file)
    {
        var kind = Encoding.ASCII.GetString(file.Slice(12, 4));
        return kind switch
        {
            "VP8X" => new FileHeader(FileFormat.WebP, 1 + (file[24] | (file[25] << 8) | (file[26] << 16)), 1 + (file[27] | (file[28] << 8) | (file[29] << 16)), Alpha: (file[20] & 0x10) != 0),
            "VP8L" => new FileHeader(
                FileFormat.WebP, 1 + (BinaryPrimitives.ReadUInt32LittleEndian(file[21..]) & 0x3FFF), 1 + ((BinaryPrimitives.ReadUInt32LittleEndian(file[21..]) >> 14) & 0x3FFF), Alpha: true),
            _ => new FileHeader(FileFormat.WebP, BinaryPrimitives.ReadUInt16LittleEndian(file[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(file[28..]) & 0x3FFF),
        };
    }

    private static FileHeader Tiff(ReadOnlySpan<byte> file)
    {
        var little = file[0] == 'I';
        uint Long(ReadOnlySpan<byte> at) => little ? BinaryPrimitives.ReadUInt32LittleEndian(at) : BinaryPrimitives.ReadUInt32BigEndian(at);
        ushort Short(ReadOnlySpan<byte> at) => little ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);
        var (width, height) = (0L, 0L);
        long directory = Long(file[4..]);
        if (directory + 2 <= file.Length)
        {
            var entries = Short(file[(int)directory..]);
            for (var i = 0; i < entries && directory + 14 + (12 * i) <= file.Length; i++)
            {
                var entry = file.Slice((int)directory + 2 + (12 * i), 12);
                long value = Short(entry[2..]) == 3 ? Short(entry[8..]) : Long(entry[8..]);
                (width, height) = Short(entry) switch { 256 => (value, height), 257 => (width, value), _ => (width, height) };
            }
        }

        return new FileHeader(FileFormat.Tiff, width, height);
    }

    /// <summary>The brand says that it is one; the largest <c>ispe</c> box is the picture's size, tiles being smaller.</summary>
    private static FileHeader Heif(ReadOnlySpan<byte> file)
    {
        var brand = Encoding.ASCII.GetString(file.Slice(8, 4));
        if (brand is not ("heic" or "heix" or "heim" or "heis" or "hevc" or "hevx" or "mif1" or "msf1" or "avif"))
        {
            return default;
        }

        var (width, height) = (0L, 0L);
        var head = file[..Math.Min(file.Length, 1 << 18)];
        for (var at = head.IndexOf("ispe"u8); at >= 0 && at + 16 <= head.Length;)
        {
            var (w, h) = (BinaryPrimitives.ReadUInt32BigEndian(head[(at + 8)..]), BinaryPrimitives.ReadUInt32BigEndian(head[(at + 12)..]));
            if ((long)w * h > width * height)
            {
                (width, height) = (w, h);
            }

            var next = head[(at + 4)..].IndexOf("ispe"u8);
            at = next < 0 ? -1 : at + 4 + next;
        }

        return new FileHeader(FileFormat.Heif, width, height);
    }
}
