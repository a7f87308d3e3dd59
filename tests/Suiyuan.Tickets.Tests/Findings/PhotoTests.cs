using OpenCvSharp;
using Suiyuan.Tickets.Findings;

namespace Suiyuan.Tickets.Tests.Findings;

public sealed class PhotoTests
{
    private static readonly Rect Number = new(420, 230, 250, 40);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void A_photograph_is_known_again_in_every_disguise(int layout)
    {
        using var page = FormPicture.Draw(layout, 500 + layout);
        using var photo = FormPicture.Photograph(page, 50 + layout);
        var print = Print(photo);
        Assert.Equal(PhotoKinship.Photograph, PhotoMatcher.Compare(print, Print(photo)).Kinship);
        foreach (var (name, disguise) in Disguises())
        {
            using var changed = disguise(photo);
            var found = PhotoMatcher.Compare(Print(changed, 45), print);
            Assert.True(found.Kinship == PhotoKinship.Photograph, $"{name}: {found}");
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Papers_of_one_form_are_different_papers(int layout)
    {
        using var page = FormPicture.Draw(layout, 600 + layout);
        using var photo = FormPicture.Photograph(page, 60 + layout);
        var print = Print(photo);
        for (var i = 1; i <= 5; i++)
        {
            using var other = FormPicture.Draw(layout, 700 + (10 * i) + layout);
            using var otherPhoto = FormPicture.Photograph(other, 70 + (10 * i) + layout);
            Assert.Equal(PhotoKinship.None, PhotoMatcher.Compare(Print(otherPhoto), print).Kinship);
        }
    }

    [Fact]
    public void Another_photograph_of_the_paper_is_told_from_the_same_one()
    {
        using var page = FormPicture.Draw(2, 800);
        using var photo = FormPicture.Photograph(page, 81);
        using var again = FormPicture.Photograph(page, 82);
        Assert.Equal(PhotoKinship.Paper, PhotoMatcher.Compare(Print(again), Print(photo)).Kinship);
    }

    [Fact]
    public void A_place_written_over_is_pointed_out()
    {
        using var page = FormPicture.Draw(1, 900);
        using var photo = FormPicture.Photograph(page, 91);
        using var altered = FormPicture.Overwrite(photo, Number, "4400123456");
        var found = PhotoMatcher.Compare(Print(altered), Print(photo));
        Assert.Equal(PhotoKinship.Photograph, found.Kinship);
        Assert.InRange(found.Changed, 1, 12);
        Assert.All(found.Differences, d => Assert.InRange((d.Y + (d.Height / 2)) * photo.Height, Number.Y - 40, Number.Y + Number.Height + 40));
    }

    [Fact]
    public void A_print_comes_back_from_its_bytes_and_is_small()
    {
        using var page = FormPicture.Draw(3, 1000);
        using var photo = FormPicture.Photograph(page, 101);
        var print = Print(photo);
        var bytes = print.ToBytes();
        Assert.InRange(bytes.Length - print.Thumb.Length, 1000, 8192);
        Assert.InRange(print.Thumb.Length, 1000, 15 * 1024);
        var back = PhotoPrint.FromBytes(bytes)!;
        Assert.Equal(bytes, back.ToBytes());
        Assert.Equal(0, back.Distance(print.Hash));
        Assert.Null(PhotoPrint.FromBytes([]));
        Assert.Null(PhotoPrint.FromBytes(bytes.AsSpan(0, 200)));
        Assert.Null(PhotoPrint.FromBytes([9, .. bytes.Skip(1)]));
    }

    [Fact]
    public void A_blank_picture_resembles_nothing()
    {
        using var blank = new Mat(400, 300, MatType.CV_8U, Scalar.White);
        using var page = FormPicture.Draw(3, 1000);
        var print = Print(blank);
        Assert.Equal(PhotoKinship.None, PhotoMatcher.Compare(print, Print(page)).Kinship);
        using var other = new Mat(400, 301, MatType.CV_8U, Scalar.White);
        Assert.Equal(PhotoKinship.None, PhotoMatcher.Compare(print, Print(other)).Kinship);
    }

    [Fact]
    public void The_examiner_finds_a_photograph_again_among_others_of_its_form()
    {
        using var index = TicketIndex.InMemory();
        for (var i = 0; i < 12; i++)
        {
            using var other = FormPicture.Draw(1, 2000 + i);
            using var otherPhoto = FormPicture.Photograph(other, 2100 + i);
            index.Add("other" + i, Papers.Quarantine($"44000000{i:00}", $"{100 + i}") with { Print = Print(otherPhoto) }, Papers.Context);
        }

        using var page = FormPicture.Draw(1, 2500);
        using var photo = FormPicture.Photograph(page, 2501);
        var paper = Papers.Quarantine() with { Print = Print(photo) };
        Assert.Empty(paper.Examine(index: index));
        index.Add("first", paper, Papers.Context);

        Assert.Equal("first", Assert.Single(paper.Examine(index: index)).Other);
        foreach (var (name, disguise) in Disguises())
        {
            using var changed = disguise(photo);
            var found = (paper with { Print = Print(changed, 45) }).Examine(index: index);
            Assert.True(found is [{ Rule: RuleIds.PhotoReused, Other: "first" }], name);
        }

        // Also when not one field could be read, and only the picture is left.
        using var brighter = FormPicture.Brighter(photo, 0.8, 30);
        var unread = new TicketReading { File = "mine.jpg", Print = Print(brighter), Readable = true };
        Assert.Equal(RuleIds.PhotoReused, Assert.Single(unread.Examine(index: index)).Rule);

        using var altered = FormPicture.Overwrite(photo, Number, "4400123456");
        var forged = (paper with { Print = Print(altered) }).With(f => f with { Number = "4400123456" });
        var finding = Assert.Single(forged.Examine(index: index));
        Assert.Equal((RuleIds.Altered, "first"), (finding.Rule, finding.Other));
        Assert.Equal(["number"], finding.Fields);

        // By doubtful reading it is the same photograph, but no alteration.
        Assert.DoesNotContain(forged.Doubting("number", 0.5).Examine(index: index), f => f.Rule == RuleIds.Altered);
        index.Forget("first");
        Assert.Empty(paper.Examine(index: index));
    }

    [Fact]
    public void Another_photograph_of_the_paper_is_a_weaker_finding()
    {
        using var index = TicketIndex.InMemory();
        using var page = FormPicture.Draw(2, 800);
        using var photo = FormPicture.Photograph(page, 81);
        using var again = FormPicture.Photograph(page, 82);
        index.Add("first", Papers.Quarantine() with { Print = Print(photo) }, Papers.Context);
        var paper = Papers.Quarantine() with { Print = Print(again) };
        var found = Assert.Single(paper.Examine(index: index));
        Assert.Equal(RuleIds.PhotoReused, found.Rule);
        Assert.InRange(found.Confidence, 0.5, 0.8);

        // A paper that differs in its number only looks as much alike.
        Assert.Empty(paper.With(f => f with { Number = "4412345679" }).Examine(index: index));
    }

    [Fact]
    public void Of_scans_one_other_value_is_a_hint_and_several_are_another_paper()
    {
        using var index = TicketIndex.InMemory();
        using var page = FormPicture.Draw(1, 3000);
        using var white = FormPicture.Brighter(page, 1, 10);
        using var altered = FormPicture.Overwrite(white, Number, "4400123456");
        index.Add("first", Papers.Quarantine() with { Print = Print(white) }, Papers.Context);
        var paper = (Papers.Quarantine() with { Print = Print(altered) }).With(f => f with { Number = "4400123456" });
        var found = Assert.Single(paper.Examine(index: index));
        Assert.Equal((RuleIds.Altered, Severity.Review), (found.Rule, found.Severity));
        Assert.Empty(paper.With(f => f with { Quantity = "730" }).Examine(index: index));
    }

    private static (string Name, Func<Mat, Mat> Change)[] Disguises() =>
    [
        ("compressed", m => m.Clone()), ("smaller", m => m.Resize(new Size(0, 0), 0.6, 0.6, InterpolationFlags.Area)), ("cropped", m => FormPicture.Crop(m, 0.07)),
        ("brighter", m => FormPicture.Brighter(m, 1.15, 10)), ("darker", m => FormPicture.Brighter(m, 0.7, 0)), ("turned", m => FormPicture.Turn(m, 5)),
        ("turned back", m => FormPicture.Turn(m, -4)),
    ];

    private static PhotoPrint Print(Mat picture, int quality = 88)
    {
        var file = FormPicture.File(picture, quality);
        using var grey = Cv2.ImDecode(file, ImreadModes.Grayscale);
        return PhotoPrint.Of(file, grey);
    }
}
