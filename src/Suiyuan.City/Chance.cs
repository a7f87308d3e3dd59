using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Suiyuan.City;

/// <summary>
/// The simulator's chance: SplitMix64 (Steele, Lea and Flood 2014) started from a seed and a name. Written out here,
/// because the same seed must give the same city on every runtime, which <see cref="Random"/> does not promise.
/// Not for secrets, and not thread-safe: one stream, one owner.
/// </summary>
public sealed class Chance
{
    private ulong _state;

    /// <summary>A stream of its own for <paramref name="name"/>: streams of different names are independent.</summary>
    /// <param name="seed">The city's seed.</param>
    /// <param name="name">What the stream is for.</param>
    public Chance(string seed, string name)
    {
        Span<byte> digest = stackalloc byte[32];
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(seed), Encoding.UTF8.GetBytes("chance/" + name), digest);
        _state = BinaryPrimitives.ReadUInt64BigEndian(digest);
    }

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var z = _state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }

    /// <summary>A whole number from <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public int Between(int low, int high) => low + (int)(Next() % (ulong)(high - low + 1));

    /// <summary>A number from 0 up to, not including, 1.</summary>
    public double Fraction() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>True <paramref name="percent"/> times in a hundred.</summary>
    public bool Percent(double percent) => Fraction() * 100 < percent;

    /// <summary>One of <paramref name="items"/>, each as likely as the others.</summary>
    public T Pick<T>(IReadOnlyList<T> items) => items[(int)(Next() % (ulong)items.Count)];

    /// <summary>A time between now and <paramref name="most"/>, to the second.</summary>
    public TimeSpan Within(TimeSpan least, TimeSpan most) =>
        TimeSpan.FromSeconds(Between((int)least.TotalSeconds, (int)most.TotalSeconds));

    /// <summary>Bytes for salts. Guessable by whoever knows the seed: for a demonstration city only.</summary>
    public byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        Span<byte> word = stackalloc byte[8];
        for (var i = 0; i < count; i += 8)
        {
            BinaryPrimitives.WriteUInt64BigEndian(word, Next());
            word[..Math.Min(8, count - i)].CopyTo(bytes.AsSpan(i));
        }

        return bytes;
    }

    /// <summary>What makes two equal statements distinct: 11 characters of base64url.</summary>
    public string Nonce() => Base64Url.EncodeToString(Bytes(8));
}
