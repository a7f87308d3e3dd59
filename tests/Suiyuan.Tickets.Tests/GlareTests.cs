using OpenCvSharp;
using Suiyuan.Tickets.Imaging;

namespace Suiyuan.Tickets.Tests;

/// <summary>Which lines of text run into what a lamp washed out.</summary>
public sealed class GlareTests
{
    private static readonly Point2f[] Before = Box(60, 100, 240);
    private static readonly Point2f[] Behind = Box(460, 100, 600);
    private static readonly Point2f[] Below = Box(60, 300, 240);

    [Fact]
    public void A_line_is_cut_where_it_runs_into_a_washed_out_spot()
    {
        using var photo = Photo(paper: 200, spot: new Rect(210, 40, 280, 120));
        using var spots = Find(photo, 1);
        Assert.Equal((false, true), spots.Cuts([Before])[0]);
        Assert.Equal((true, false), spots.Cuts([Behind])[0]);
        Assert.Equal((false, false), spots.Cuts([Below])[0]);
        // As it lies when the photograph was taken upside down.
        Assert.Equal((true, false), spots.Cuts([[Before[2], Before[3], Before[0], Before[1]]])[0]);
    }

    [Fact]
    public void Places_on_a_larger_photograph_are_found_on_the_small_one()
    {
        using var photo = Photo(paper: 200, spot: new Rect(210, 40, 280, 120));
        using var spots = Find(photo, 0.5);
        Assert.Equal((false, true), spots.Cuts([[.. Before.Select(p => new Point2f(2 * p.X, 2 * p.Y))]])[0]);
    }

    [Fact]
    public void White_paper_is_not_washed_out()
    {
        using var photo = Photo(paper: 255, spot: new Rect(230, 40, 240, 120));
        using var spots = Find(photo, 1);
        Assert.All([Before, Behind, Below], line => Assert.Equal((false, false), spots.Cuts([line])[0]));
    }

    [Fact]
    public void White_paper_on_a_dark_table_is_washed_out_where_many_of_its_lines_are_cut()
    {
        using var photo = Photo(paper: 246, spot: new Rect(210, 40, 280, 120));
        Cv2.Rectangle(photo, new Rect(0, 380, 640, 100), Scalar.All(60), -1);
        using var spots = Find(photo, 1);
        Assert.Equal([(false, true), (true, false), (false, false)], spots.Cuts([Before, Behind, Below]));
        // One end of a dozen is a thin stroke rather than a spot's edge.
        Assert.All(spots.Cuts([Before, .. Enumerable.Repeat(Below, 11)]), cut => Assert.Equal((false, false), cut));
    }

    [Theory]
    [InlineData(246, false)]
    [InlineData(200, true)]
    public void White_paper_that_a_shadow_lies_on_hides_its_print_only_where_many_of_its_lines_are_cut(int light, bool hides)
    {
        using var photo = Photo(paper: light, spot: new Rect(210, 40, 280, 120));
        using (var shadow = new Mat(photo, new Rect(0, 250, 640, 230)))
        {
            shadow.ConvertTo(shadow, MatType.CV_8UC3, 0.7);
        }

        using var spots = Find(photo, 1, Below, Below);
        Point2f[][] many = [Before, .. Enumerable.Repeat(Below, 11)];
        Assert.Equal((false, true), spots.Cuts(many)[0]);
        Assert.Equal(hides, spots.Hide(spots.Cuts(many)));
        Assert.True(spots.Hide(spots.Cuts([Before, Behind, Below])));
    }

    [Fact]
    public void A_place_so_light_that_paper_is_white_hides_nothing_where_the_print_beside_it_is_dark()
    {
        using var photo = Photo(paper: 200, spot: new Rect(245, 40, 210, 120), soft: false);
        using var spots = Find(photo, 1);
        Assert.All([Before, Behind, Below], line => Assert.Equal((false, false), spots.Cuts([line])[0]));
    }

    [Fact]
    public void A_spot_too_narrow_to_hide_a_character_is_none()
    {
        using var photo = Photo(paper: 200, spot: new Rect(240, 95, 12, 40), soft: false);
        using var spots = Find(photo, 1);
        Assert.Equal((false, false), spots.Cuts([Before])[0]);
    }

    private static GlareSpots Find(Mat small, double scale, params Point2f[][] more)
    {
        using var paper = Paper.Of(small);
        Point2f[] OnPhoto(Point2f[] box) => [.. box.Select(p => new Point2f((float)(p.X / scale), (float)(p.Y / scale)))];
        return GlareSpots.Find(small, paper, scale, [OnPhoto(Before), OnPhoto(Behind), OnPhoto(Below), .. more.Select(OnPhoto)]);
    }

    /// <summary>Paper with three lines of print; the light of a spot fades towards its border.</summary>
    private static Mat Photo(int paper, Rect spot, bool soft = true)
    {
        var photo = new Mat(480, 640, MatType.CV_8UC3, Scalar.All(paper));
        foreach (var box in new[] { Before, Behind, Below })
        {
            for (var x = box[0].X; x < box[1].X - 10; x += 30)
            {
                Cv2.Rectangle(photo, new Rect((int)x, (int)box[0].Y + 5, 14, 20), Scalar.All(30), -1);
            }
        }

        using var light = new Mat(photo.Size(), MatType.CV_8UC3, Scalar.Black);
        Cv2.Rectangle(light, spot, Scalar.White, -1);
        if (soft)
        {
            Cv2.GaussianBlur(light, light, default, 12);
        }

        Cv2.Add(photo, light, photo);
        return photo;
    }

    private static Point2f[] Box(float left, float top, float right) =>
        [new(left, top), new(right, top), new(right, top + 30), new(left, top + 30)];
}
