using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Shared;

namespace Suiyuan.Web.Tests.Shared;

public sealed class CsvTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("-cmd|' /C calc'!A0")]
    [InlineData("@SUM(A1)")]
    [InlineData("-1")]
    public void What_people_typed_is_no_formula(string typed) => Assert.Equal("'" + typed, Csv.Safe(typed));

    [Fact]
    public void An_id_stays_as_it_is_whatever_it_begins_with()
    {
        var id = new StatementId(new Hash([0xf8, .. new byte[31]]));
        Assert.StartsWith("-", id.ToString(), StringComparison.Ordinal);
        Assert.Equal(id.ToString(), Csv.Cell(id.ToString()));
        Assert.Equal(new LotId(id, 1).ToString(), Csv.Cell(new LotId(id, 1).ToString()));
    }
}
