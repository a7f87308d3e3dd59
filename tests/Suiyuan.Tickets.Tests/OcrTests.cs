namespace Suiyuan.Tickets.Tests;

public sealed class OcrTests
{
    [Theory]
    [InlineData("commitment", "承诺达标合格证")]
    [InlineData("import", "入境货物检验检疫证明")]
    public void Reads_a_photographed_ticket(string name, string title)
    {
        using var reader = TicketReader.Open();
        var path = Path.Combine(AppContext.BaseDirectory, "../../../../../src/Suiyuan.City/World/Tickets", name + ".jpg");
        var reading = reader.Read(name, File.ReadAllBytes(path))[0];
        TestContext.Current.TestOutputHelper!.WriteLine(string.Join('\n', reading.Lines) + "\n" + reading.Ms);
        Assert.Contains(reading.Lines, l => l.Contains(title, StringComparison.Ordinal));
    }
}
