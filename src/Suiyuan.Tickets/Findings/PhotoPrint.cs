using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;
using OpenCvSharp;

namespace Suiyuan.Tickets.Findings;

/// <summary>
/// What is kept of a photograph to know it again when it was cropped, compressed anew, made brighter or turned a little:
/// the digest of its file, a perceptual hash, feature points, and a small grey picture to compare with once two are aligned.
/// </summary>
public sealed class PhotoPrint
{
    /// <summary>Bits of the perceptual hash.</summary>
    public const int HashBits = 256;

    /// <summary>The long side of the picture that features are taken from.</summary>
    internal const int FeatureSide = 720;

    /// <summary>The long side of the small picture.</summary>
    internal const int ThumbSide = 512;

    private const int MaxPoints = 160;
    private const int Grid = 10;
    private const byte Version = 1;
    private const int DescriptorBytes = 32;
    private const int HeaderBytes = 1 + 32 + (HashBits / 8) + 4 + 2;

    private readonly byte[] _sha;
    private readonly ulong[] _hash;

    private PhotoPrint(byte[] sha, ulong[] hash, int width, int height, Point2f[] points, byte[] descriptors, byte[] thumb)
    {
        _sha = sha;
        _hash = hash;
        Width = width;
        Height = height;
        Points = points;
        Descriptors = descriptors;
        Thumb = thumb;
    }

    /// <summary>SHA-256 of the file.</summary>
    public ReadOnlySpan<byte> Sha256 => _sha;

    /// <summary>The perceptual hash, four words.</summary>
    public ReadOnlySpan<ulong> Hash => _hash;

    /// <summary>Size of the picture that <see cref="Points"/> are in.</summary>
    internal int Width { get; }

    internal int Height { get; }

    internal Point2f[] Points { get; }

    /// <summary>ORB, 32 bytes a point.</summary>
    internal byte[] Descriptors { get; }

    /// <summary>The small picture, grey, as WebP.</summary>
    internal byte[] Thumb { get; }

    /// <summary>The print of a photograph.</summary>
    /// <param name="file">The file's bytes.</param>
    /// <param name="grey">Its upright page, 8 bits of grey; not changed.</param>
    public static PhotoPrint Of(ReadOnlySpan<byte> file, Mat grey)
    {
        ArgumentNullException.ThrowIfNull(grey);
        using var page = Scaled(grey, FeatureSide);
        using var small = Scaled(page, ThumbSide);
        var (points, descriptors) = Features(page);
        Cv2.ImEncode(".webp", small, out var thumb, [(int)ImwriteFlags.WebPQuality, 45]);
        return new PhotoPrint(SHA256.HashData(file), HashOf(page), page.Width, page.Height, points, descriptors, thumb);
    }

    /// <summary>Bits in which two hashes differ.</summary>
    public int Distance(ReadOnlySpan<ulong> hash)
    {
        var bits = 0;
        for (var i = 0; i < _hash.Length; i++)
        {
            bits += BitOperations.PopCount(_hash[i] ^ hash[i]);
        }

        return bits;
    }

    /// <summary>
    /// As it is kept: version, SHA-256, hash, width and height (16 bits each), number of points (16 bits), for each its x and y
    /// in eighths of a pixel and its 32 bytes; then the small picture. Little-endian.
    /// </summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[HeaderBytes + (Points.Length * (4 + DescriptorBytes)) + Thumb.Length];
        bytes[0] = Version;
        _sha.CopyTo(bytes, 1);
        for (var i = 0; i < _hash.Length; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(33 + (8 * i)), _hash[i]);
        }

        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(65), (ushort)Width);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(67), (ushort)Height);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(69), (ushort)Points.Length);
        var at = HeaderBytes;
        for (var i = 0; i < Points.Length; i++)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(at), (ushort)(Points[i].X * 8));
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(at + 2), (ushort)(Points[i].Y * 8));
            Descriptors.AsSpan(i * DescriptorBytes, DescriptorBytes).CopyTo(bytes.AsSpan(at + 4));
            at += 4 + DescriptorBytes;
        }

        Thumb.CopyTo(bytes, at);
        return bytes;
    }

    /// <summary>What <see cref="ToBytes"/> wrote, or null when it is something else.</summary>
    public static PhotoPrint? FromBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeaderBytes || bytes[0] != Version)
        {
            return null;
        }

        var count = BinaryPrimitives.ReadUInt16LittleEndian(bytes[69..]);
        var thumbAt = HeaderBytes + (count * (4 + DescriptorBytes));
        if (bytes.Length < thumbAt)
        {
            return null;
        }

        var hash = new ulong[HashBits / 64];
        for (var i = 0; i < hash.Length; i++)
        {
            hash[i] = BinaryPrimitives.ReadUInt64LittleEndian(bytes[(33 + (8 * i))..]);
        }

        var points = new Point2f[count];
        var descriptors = new byte[count * DescriptorBytes];
        for (var i = 0; i < count; i++)
        {
            var at = bytes[(HeaderBytes + (i * (4 + DescriptorBytes)))..];
            points[i] = new Point2f(BinaryPrimitives.ReadUInt16LittleEndian(at) / 8f, BinaryPrimitives.ReadUInt16LittleEndian(at[2..]) / 8f);
            at.Slice(4, DescriptorBytes).CopyTo(descriptors.AsSpan(i * DescriptorBytes));
        }

        return new PhotoPrint(
            bytes.Slice(1, 32).ToArray(), hash, BinaryPrimitives.ReadUInt16LittleEndian(bytes[65..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[67..]),
            points, descriptors, bytes[thumbAt..].ToArray());
    }

    private static Mat Scaled(Mat grey, int side)
    {
        var scale = (double)side / Math.Max(grey.Width, grey.Height);
        var to = new Mat();
        Cv2.Resize(
            grey, to, new Size(Math.Max(1, Math.Round(grey.Width * scale)), Math.Max(1, Math.Round(grey.Height * scale))), 0, 0,
            scale < 1 ? InterpolationFlags.Area : InterpolationFlags.Linear);
        return to;
    }

    // The low frequencies of a 64×64 picture but for the mean, each above or below their median.
    private static ulong[] HashOf(Mat grey)
    {
        using var small = new Mat();
        Cv2.Resize(grey, small, new Size(64, 64), 0, 0, InterpolationFlags.Area);
        using var real = new Mat();
        small.ConvertTo(real, MatType.CV_32F);
        using var frequencies = new Mat();
        Cv2.Dct(real, frequencies);
        var values = new float[HashBits];
        for (var i = 0; i < HashBits; i++)
        {
            // The first row and column are the page's shading: left out, so that another lamp changes little.
            values[i] = frequencies.At<float>(1 + (i / 16), 1 + (i % 16));
        }

        var middle = values.Order().ElementAt(HashBits / 2);
        var hash = new ulong[HashBits / 64];
        for (var i = 0; i < HashBits; i++)
        {
            if (values[i] > middle)
            {
                hash[i / 64] |= 1UL << (i % 64);
            }
        }

        return hash;
    }

    private static (Point2f[] Points, byte[] Descriptors) Features(Mat page)
    {
        using var orb = ORB.Create(1600, 1.25f, 6, 16, 0, 2, ORBScoreType.Harris, 31, 10);
        var all = orb.Detect(page);

        // The best of each cell in turn, so that one dense table does not take them all.
        var cells = all.GroupBy(k => ((int)(k.Pt.X * Grid / page.Width), (int)(k.Pt.Y * Grid / page.Height)))
            .Select(g => g.OrderByDescending(k => k.Response).ToArray()).ToArray();
        var chosen = new List<KeyPoint>(MaxPoints);
        for (var rank = 0; chosen.Count < MaxPoints && Array.Exists(cells, c => rank < c.Length); rank++)
        {
            chosen.AddRange(cells.Where(c => rank < c.Length).Select(c => c[rank]).OrderByDescending(k => k.Response).Take(MaxPoints - chosen.Count));
        }

        var points = chosen.ToArray();
        using var descriptors = new Mat();
        orb.Compute(page, ref points, descriptors);
        if (descriptors.Empty())
        {
            return ([], []);
        }

        descriptors.GetArray(out byte[] bytes);
        return ([.. points.Select(p => p.Pt)], bytes);
    }
}
