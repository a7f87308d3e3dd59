namespace Suiyuan.TicketPress;

/// <summary>Plans of images that should be found out, and of honest ones that should not.</summary>
internal static class Tampering
{
    public static List<Job> Plan(string set, int seed, int count) => throw new NotSupportedException($"{set} {seed} {count}");
}
