using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Tests.Vocabulary;

public sealed class PayloadTests
{
    public static TheoryData<string> Names() => [.. Kinds.All.Select(k => k.Name)];

    [Fact]
    public void There_is_a_sample_of_every_kind() =>
        Assert.Equal(Kinds.All.Select(k => k.Name), Samples.All.Select(p => Kinds.Of(p).Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_written_reads_back_and_is_written_the_same(string kind)
    {
        var json = Write(kind);
        Assert.StartsWith("{\"v\":1,", Encoding.UTF8.GetString(json), StringComparison.Ordinal);
        var back = Payloads.TryRead(kind, json, out var refusal);
        Assert.Null(refusal);
        Assert.NotNull(back);
        Assert.Equal(Encoding.UTF8.GetString(json), Encoding.UTF8.GetString(Payloads.Write(back)));
        Assert.True(json.Length < Statement.MaxSize);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_unknown_member_anywhere_is_refused_by_name(string kind)
    {
        foreach (var path in Objects(JsonNode.Parse(Write(kind))!))
        {
            var root = JsonNode.Parse(Write(kind))!;
            Find(root, path).AsObject().Add("unheardOf", 1);
            Assert.Null(Payloads.TryRead(kind, Encoding.UTF8.GetBytes(root.ToJsonString()), out var refusal));
            Assert.Equal(RefusalCodes.UnknownMember, refusal?.Code);
            Assert.EndsWith("unheardOf", refusal?.Field, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_repeated_member_is_refused_by_name(string kind)
    {
        var text = Encoding.UTF8.GetString(Write(kind));
        Assert.Null(Payloads.TryRead(kind, Encoding.UTF8.GetBytes(text.Insert(1, "\"v\":1,")), out var refusal));
        Assert.Equal(new Refusal(RefusalCodes.NotJson, "v"), refusal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_member_that_is_missing_or_null_is_either_optional_or_named(string kind)
    {
        foreach (var name in JsonNode.Parse(Write(kind))!.AsObject().Select(p => p.Key))
        {
            foreach (var nothing in new[] { false, true })
            {
                var root = JsonNode.Parse(Write(kind))!.AsObject();
                root.Remove(name);
                if (nothing)
                {
                    root.Add(name, null);
                }

                var payload = Payloads.TryRead(kind, Encoding.UTF8.GetBytes(root.ToJsonString()), out var refusal);
                Assert.True(payload is not null || (refusal?.Field?.Split('.', '[')[0] == name
                    && refusal.Code is RefusalCodes.MissingMember or RefusalCodes.WrongMember), $"{name}: {refusal}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Members_of_another_type_are_refused_by_name(string kind)
    {
        foreach (var name in JsonNode.Parse(Write(kind))!.AsObject().Select(p => p.Key))
        {
            foreach (var other in new[] { "1.5", "true", "[[1]]", "{\"x\":1}", "\"\"" })
            {
                var root = JsonNode.Parse(Write(kind))!.AsObject();
                if (root[name]!.GetValueKind() is JsonValueKind.True or JsonValueKind.False && other == "true")
                {
                    continue;
                }

                root[name] = JsonNode.Parse(other);
                Assert.Null(Payloads.TryRead(kind, Encoding.UTF8.GetBytes(root.ToJsonString()), out var refusal));
                Assert.True(refusal?.Field?.Split('.', '[')[0] == name, $"{name} {other}: {refusal}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Cutting_a_payload_short_anywhere_is_refused(string kind)
    {
        var json = Write(kind);
        for (var length = 0; length < json.Length; length++)
        {
            Assert.Null(Payloads.TryRead(kind, json.AsSpan(0, length), out var field));
            Assert.NotNull(field);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Changing_any_byte_is_refused_or_says_something_else(string kind)
    {
        var json = Write(kind);
        var good = Encoding.UTF8.GetString(json);
        for (var i = 0; i < json.Length; i++)
        {
            foreach (var flip in new byte[] { 1, 0x20, 0x80, 0xFF })
            {
                var changed = (byte[])json.Clone();
                changed[i] ^= flip;
                var payload = Payloads.TryRead(kind, changed, out var refusal);
                Assert.True(payload is null ? refusal is not null : Encoding.UTF8.GetString(Payloads.Write(payload)) != good, $"byte {i}");
            }
        }
    }

    [Theory]
    [InlineData("sale", """{"v":2,"n":"AAAAAAAAAAA","lines":[{"product":"鱼","qty":"1","unit":"kg"}]}""", "v")]
    [InlineData("sale", """{"n":"AAAAAAAAAAA","lines":[{"product":"鱼","qty":"1","unit":"kg"}]}""", "v")]
    [InlineData("sale", """{"v":1,"n":"AAAAAAAAAAB","lines":[{"product":"鱼","qty":"1","unit":"kg"}]}""", "n")]
    [InlineData("sale", """{"v":1,"n":"AAAAAAAAAAA","lines":[]}""", "lines")]
    [InlineData("sale", """{"v":1,"n":"AAAAAAAAAAA","lines":[null]}""", "lines[0]")]
    [InlineData("sale", """{"v":1,"n":"AAAAAAAAAAA","lines":[{"product":"鱼","qty":"0","unit":"kg"}]}""", "lines[0].qty")]
    [InlineData("sale", """{"v":1,"n":"AAAAAAAAAAA","lines":[{"product":"鱼","qty":1,"unit":"kg"}]}""", "lines[0].qty")]
    [InlineData("sale", """{"v":1,"n":"AAAAAAAAAAA","lines":[{"product":"鱼","qty":"1001","unit":"t"}]}""", "lines[0].qty")]
    [InlineData("sale", """{"v":1,"n":"AAAAAAAAAAA","lines":[{"product":"鱼","qty":"1","unit":"lb"}]}""", "lines[0].unit")]
    [InlineData("sale", """{"v":1,"n":"AAAAAAAAAAA","lines":[{"product":"鱼","qty":"1"}]}""", "lines[0].unit")]
    [InlineData("sale", """{"v":1,"n":"AAAAAAAAAAA","lines":[{"product":" 鱼","qty":"1","unit":"kg"}]}""", "lines[0].product")]
    [InlineData("sale", """{"v":1,"n":"AAAAAAAAAAA","lines":[{"product":"e\u0301","qty":"1","unit":"kg"}]}""", "lines[0].product")]
    [InlineData("sale", """{"v":1,"n":"AAAAAAAAAAA","lines":[{"product":"a\u202Eb","qty":"1","unit":"kg"}]}""", "lines[0].product")]
    [InlineData("sale", """{"v":1,"n":"AAAAAAAAAAA","lines":[{"product":"a\nb","qty":"1","unit":"kg"}]}""", "lines[0].product")]
    [InlineData("sale", """{"v":1,"n":"AAAAAAAAAAA","lines":[{"product":"\uD800","qty":"1","unit":"kg"}]}""", "lines[0].product")]
    [InlineData("sale", """{"v":1,"n":"AAAAAAAAAAA","lines":[{"product":"鱼","qty":"1","unit":"kg","lot":"x.0"}]}""", "lines[0].lot")]
    [InlineData("sale", """{"v":1,"n":"AAAAAAAAAAA","lines":[{"product":"鱼","qty":"1","unit":"kg","lot":"mEeKd6kPHVkWVjiJEt5EacuitpMBJxuiVE985hC8zGA.1\u0000"}]}""", "lines[0].lot")]
    [InlineData("sale", """{"v":1,"n":"AAAAAAAAAAA","at":"2026-11-23 06:00:00Z","lines":[{"product":"鱼","qty":"1","unit":"kg"}]}""", "at")]
    [InlineData("sale", """{"v":1,"n":"AAAAAAAAAAA","at":"2026-11-23T06:00:00.5Z","lines":[{"product":"鱼","qty":"1","unit":"kg"}]}""", "at")]
    [InlineData("sale", """{"v":1,"n":"AAAAAAAAAAA","at":"2026-02-30T06:00:00Z","lines":[{"product":"鱼","qty":"1","unit":"kg"}]}""", "at")]
    [InlineData("sale", """{"v":1,"n":"AAAAAAAAAAA","lines":[{"product":"鱼","qty":"1","unit":"kg"}],"sealed":{"prices":"short"}}""", "sealed.prices")]
    [InlineData("notice-posted", """{"v":1,"n":"AAAAAAAAAAA","section":"rules","title":"a\nb","text":"c"}""", "title")]
    [InlineData("notice-posted", """{"v":1,"n":"AAAAAAAAAAA","section":"rules","title":"a","text":"b\n"}""", "text")]
    [InlineData("notice-posted", """{"v":1,"n":"AAAAAAAAAAA","section":"rules","title":"a","text":"b\tc"}""", "text")]
    [InlineData("sale", """[]""", null)]
    [InlineData("sale", """null""", null)]
    [InlineData("sale", """{"v":1} {"v":1}""", null)]
    [InlineData("admitted", """{"v":1,"role":"platform","name":{"zh":"x"},"under":"gz"}""", "role")]
    [InlineData("admitted", """{"v":1,"role":"Merchant","name":{"zh":"x"},"under":"gz"}""", "role")]
    [InlineData("admitted", """{"v":1,"role":"market","name":{"zh":"x"},"under":"gz"}""", "market")]
    [InlineData("admitted", """{"v":1,"role":"merchant","name":{"zh":"x"},"under":"GZ"}""", "under")]
    [InlineData("admitted", """{"v":1,"role":"merchant","name":{"zh":"x"},"under":"gz","categories":["meat","meat"]}""", "categories")]
    [InlineData("admitted", """{"v":1,"role":"merchant","name":{"zh":"x"},"under":"gz","categories":["meat","gold"]}""", "categories[1]")]
    [InlineData("admitted", """{"v":1,"role":"merchant","name":{"zh":"x"},"under":"gz","licence":"JY13202020009652"}""", "licence")]
    [InlineData("admitted", """{"v":1,"role":"merchant","name":{"zh":"x"},"under":"gz","until":"2026-2-1"}""", "until")]
    [InlineData("key-granted", """{"v":1,"key":"AAAA","use":"seal","label":"x"}""", "key")]
    [InlineData("ticket-attached", """{"v":1,"n":"AAAAAAAAAAA","to":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA","type":"other","image":"BAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}""", "to")]
    public void Refuses_by_the_path_of_the_field(string kind, string json, string? field)
    {
        Assert.Null(Payloads.TryRead(kind, Encoding.UTF8.GetBytes(json), out var refusal));
        Assert.Equal(field, refusal?.Field);
    }

    [Fact]
    public void An_unknown_kind_is_refused_by_its_name() =>
        Assert.True(Payloads.TryRead("wish", "{}"u8, out var refusal) is null && refusal == new Refusal(RefusalCodes.UnknownKind, Arg: "wish"));

    private static byte[] Write(string kind) => Payloads.Write(Samples.All.Single(p => Kinds.Of(p).Name == kind));

    private static IEnumerable<string[]> Objects(JsonNode node, params string[] path)
    {
        if (node is JsonObject o)
        {
            yield return path;
            foreach (var inner in o.Where(p => p.Value is not null).SelectMany(p => Objects(p.Value!, [.. path, p.Key])))
            {
                yield return inner;
            }
        }
        else if (node is JsonArray a)
        {
            for (var i = 0; i < a.Count; i++)
            {
                foreach (var inner in Objects(a[i]!, [.. path, i.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
                {
                    yield return inner;
                }
            }
        }
    }

    private static JsonNode Find(JsonNode root, string[] path) =>
        path.Aggregate(root, (node, step) => node is JsonArray a ? a[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : node[step]!);
}
