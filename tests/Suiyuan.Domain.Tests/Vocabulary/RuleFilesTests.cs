using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Domain.Tests.Vocabulary;

/// <summary>The files of rules: that they are read as they are meant, and what an installation may add to them.</summary>
public sealed class RuleFilesTests
{
    private const string File = "Complaints/deadlines.csv";
    private const string Table = "# What is due when.\nfrom,step,count,unit,mark,source\n2020-01-01,decide,7,workdays,V,a\n2026-04-15,decide,7,workdays,V,b\n";
    private const string Grounds = "from,until,use,code\n2020-01-01,,refuse,other-law\n";
    private static readonly DateOnly Today = new(2026, 11, 27);

    [Fact]
    public void Every_built_in_file_is_read_and_lies_over_itself_without_anything_new()
    {
        RuleFiles.Check();
        Assert.Equal(33, RuleFiles.Names.Count);
        foreach (var name in RuleFiles.Names)
        {
            var units = RuleUnit.Of(name, RuleFiles.Text(name));
            Assert.NotEmpty(units);
            Assert.Empty(RuleUnit.Added(name, units, units, new HashSet<string>(), Today, isNew: false));
            Assert.False(RuleFiles.IsLaid(name));
        }

        Assert.Equal("", RuleFiles.Stamp);
    }

    [Fact]
    public void A_row_that_begins_later_is_added_and_what_is_said_of_it_is_no_part_of_it()
    {
        var added = Added(Table.Replace("# What", "# Changed words: what", StringComparison.Ordinal) + "2027-01-01,decide,10,workdays,V,c\n");
        Assert.Equal(["2027-01-01,decide,10,workdays,V,c"], added.Select(a => a.Key));
    }

    [Theory]
    [InlineData("2020-01-01,decide,9,workdays,V,a\n2026-04-15,decide,7,workdays,V,b", "missing, changed")] // changed
    [InlineData("2026-04-15,decide,7,workdays,V,b", "2020-01-01,decide,7")] // missing
    [InlineData("2026-04-15,decide,7,workdays,V,b\n2020-01-01,decide,7,workdays,V,a", "in another place")]
    [InlineData("2020-01-01,decide,7,workdays,V,a\n2026-04-15,decide,7,workdays,V,b\n2026-11-27,decide,8,workdays,V,c", "line 4, from: what is new begins after today (2026-11-27)")]
    [InlineData("2020-01-01,decide,7,workdays,V,a\n2026-04-15,decide,7,workdays,V,b\n2027/1/1,decide,8,workdays,V,c", "line 4, from: \"2027/1/1\": a day is wanted")]
    [InlineData("2020-01-01,decide,7,workdays,V,a,", "line 2: 6 cells are wanted and 7 are here")]
    [InlineData("2020-01-01,decide,7,workdays,V,\"a\"", "line 2: no quotes")]
    public void What_takes_back_what_was_in_force_or_cannot_be_read_is_named_with_its_place(string rows, string why)
    {
        var refused = Assert.Throws<RuleFileException>(() => Added("from,step,count,unit,mark,source\n" + rows));
        Assert.StartsWith(File, refused.Message, StringComparison.Ordinal);
        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_was_laid_and_has_begun_stays_and_one_that_has_not_may_go()
    {
        const string Begun = "2026-06-01,decide,9,workdays,V,c";
        const string ToCome = "2027-06-01,decide,9,workdays,V,c";
        Assert.Equal([Begun], Added(Table + Begun, Begun).Select(a => a.Key));
        Assert.Contains("was in force here", Assert.Throws<RuleFileException>(() => Added(Table, Begun)).Message, StringComparison.Ordinal);
        Assert.Empty(Added(Table, ToCome));
        // A ledger that is new has nothing that was judged otherwise.
        Assert.Single(RuleUnit.Added(File, RuleUnit.Of(File, Table), RuleUnit.Of(File, Table + Begun), new HashSet<string>(), Today, isNew: true));
    }

    [Fact]
    public void A_ground_may_be_closed_and_not_opened_again()
    {
        const string Name = "Complaints/grounds.csv";
        var closed = Grounds.Replace(",,", ",2026-12-31,", StringComparison.Ordinal);
        var added = RuleUnit.Added(Name, RuleUnit.Of(Name, Grounds), RuleUnit.Of(Name, closed), new HashSet<string>(), Today, isNew: false);
        Assert.Equal(["2020-01-01,2026-12-31,refuse,other-law"], added.Select(a => a.Key));
        Assert.Throws<RuleFileException>(() => RuleUnit.Added(Name, RuleUnit.Of(Name, closed), RuleUnit.Of(Name, Grounds), new HashSet<string>(), Today, isNew: false));
    }

    [Fact]
    public void A_form_is_added_whole_and_one_in_force_is_not_written_over()
    {
        const string Name = "Complaints/forms.txt";
        const string Form = "# about\n== registration | 2026-04-15 | | complaint | M | 登记表 | Registration\n编号：{no}\n";
        var before = RuleUnit.Of(Name, Form);
        const string Next = "== registration | 2027-01-01 | | complaint | V | 登记表 | Registration\n编号：{no}\n电话：{phone}\n";
        var added = RuleUnit.Added(Name, before, RuleUnit.Of(Name, Form.Replace("15 | |", "15 | 2026-12-31 |", StringComparison.Ordinal) + Next), new HashSet<string>(), Today, isNew: false);
        Assert.Equal(2, added.Count);
        var refused = Assert.Throws<RuleFileException>(() =>
            RuleUnit.Added(Name, before, RuleUnit.Of(Name, Form + "电话：{phone}\n"), new HashSet<string>(), Today, isNew: false));
        Assert.Contains("== registration | 2026-04-15", refused.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<RuleUnit> Added(string now, params string[] remembered) =>
        RuleUnit.Added(File, RuleUnit.Of(File, Table), RuleUnit.Of(File, now), remembered.ToHashSet(StringComparer.Ordinal), Today, isNew: false);
}
