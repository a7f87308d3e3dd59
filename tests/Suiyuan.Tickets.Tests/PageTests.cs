using OpenCvSharp;
using QRCoder;
using Suiyuan.Tickets.Imaging;
using Suiyuan.Tickets.Ocr;

namespace Suiyuan.Tickets.Tests;

public sealed class PageTests : IDisposable
{
    private readonly OcrEngine _engine = OcrEngine.Open(Path.Combine(AppContext.BaseDirectory, "models"), 1);

    public void Dispose() => _engine.Dispose();

    [Theory]
    [InlineData(null)]
    [InlineData(RotateFlags.Rotate90Clockwise)]
    [InlineData(RotateFlags.Rotate180)]
    [InlineData(RotateFlags.Rotate90Counterclockwise)]
    public void Turns_a_page_upright_and_knows_where_it_was(RotateFlags? turn)
    {
        using var photo = Samples.Picture("import.jpg");
        var title = Where(photo.Clone(), "入境货物检验检疫证明");
        if (turn is { } how)
        {
            Cv2.Rotate(photo, photo, how);
        }

        var turned = Where(photo, "入境货物检验检疫证明");
        // The same corner of the title, turned as the photograph was.
        var (x, y) = turn switch
        {
            RotateFlags.Rotate90Clockwise => (1 - title.Y, title.X),
            RotateFlags.Rotate180 => (1 - title.X, 1 - title.Y),
            RotateFlags.Rotate90Counterclockwise => (title.Y, 1 - title.X),
            _ => (title.X, title.Y),
        };
        Assert.InRange(turned.X, x - 0.02, x + 0.02);
        Assert.InRange(turned.Y, y - 0.02, y + 0.02);
    }

    [Fact]
    public void Straightens_a_page_seen_from_the_side()
    {
        using var flat = Samples.Picture("import.jpg");
        using var photo = new Mat();
        var (w, h) = (flat.Width, flat.Height);
        Point2f[] leaning = [new(60, 40), new(w - 20, 10), new(w - 70, h - 20), new(20, h - 70)];
        using (var map = Homography.Between([new(0, 0), new(w, 0), new(w, h), new(0, h)], leaning).ToMat())
        {
            Cv2.WarpPerspective(flat, photo, map, flat.Size());
        }

        var reading = _engine.Read(photo);
        using var page = reading.Page;
        foreach (var line in reading.Text.Lines.Where(l => l.Box[1].X - l.Box[0].X > 200))
        {
            var slope = (line.Box[1].Y - line.Box[0].Y) / (line.Box[1].X - line.Box[0].X);
            Assert.InRange(slope, -0.02, 0.02);
        }

        Assert.Contains(reading.Text.Lines, l => l.Text.Contains("检验检疫证明", StringComparison.Ordinal));
    }

    [Fact]
    public void Finds_the_rules_of_a_form()
    {
        using var photo = Samples.Picture("import.jpg");
        var reading = _engine.Read(photo);
        using var page = reading.Page;
        // Three rows and four columns: four lines across, five down.
        Assert.InRange(reading.Text.Rules.Count(r => r.Horizontal && r.To - r.From > 0.6 * reading.Text.Width), 4, 4);
        Assert.InRange(reading.Text.Rules.Count(r => !r.Horizontal), 5, 8);
    }

    [Fact]
    public void Finds_a_seal_and_keeps_its_text_out_of_the_lines()
    {
        using var photo = Samples.Picture("test.jpg");
        var reading = _engine.Read(photo);
        using var page = reading.Page;
        Assert.True(reading.Seal.Present);
        Assert.DoesNotContain(reading.Text.Lines, l => l.Text.Contains("专用章", StringComparison.Ordinal));
    }

    [Fact]
    public void A_red_title_is_no_seal_and_is_read()
    {
        using var photo = new Mat(500, 800, MatType.CV_8UC3, new Scalar(250, 250, 250));
        Cv2.PutText(photo, "CERTIFICATE", new Point(120, 120), HersheyFonts.HersheySimplex, 2.4, new Scalar(30, 30, 200), 5, LineTypes.AntiAlias);
        Cv2.PutText(photo, "No. 4401938271", new Point(160, 260), HersheyFonts.HersheySimplex, 1.4, new Scalar(30, 30, 200), 3, LineTypes.AntiAlias);
        var reading = _engine.Read(photo);
        using var page = reading.Page;
        Assert.False(reading.Seal.Present);
        Assert.Contains(reading.Text.Lines, l => l.Text.Contains("4401938271", StringComparison.Ordinal));
    }

    [Fact]
    public void Reads_text_under_a_seal()
    {
        using var photo = new Mat(600, 900, MatType.CV_8UC3, new Scalar(250, 250, 250));
        Cv2.PutText(photo, "No. 2026-11-08 GZ5520", new Point(180, 310), HersheyFonts.HersheySimplex, 1.4, new Scalar(40, 40, 40), 3, LineTypes.AntiAlias);
        Cv2.PutText(photo, "WEIGHT 125 KG", new Point(60, 90), HersheyFonts.HersheySimplex, 1.4, new Scalar(40, 40, 40), 3, LineTypes.AntiAlias);
        using (var ink = new Mat(photo.Size(), photo.Type(), Scalar.White))
        {
            Cv2.Circle(ink, new Point(560, 300), 110, new Scalar(90, 80, 230), 7, LineTypes.AntiAlias);
            Cv2.PutText(ink, "SEAL", new Point(480, 330), HersheyFonts.HersheySimplex, 2, new Scalar(90, 80, 230), 9, LineTypes.AntiAlias);
            Cv2.Multiply(photo, ink, photo, 1 / 255.0);
        }

        var reading = _engine.Read(photo);
        using var page = reading.Page;
        Assert.True(reading.Seal.Present);
        Assert.Contains(reading.Text.Lines, l => l.Text.Replace(" ", "", StringComparison.Ordinal).Contains("2026-11-08GZ5520", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    public void Decodes_a_qr_code(double turn)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode("https://example.org/q?no=4401938271", QRCodeGenerator.ECCLevel.M);
        using var code = Cv2.ImDecode(new PngByteQRCode(data).GetGraphic(5), ImreadModes.Color);
        using var photo = Samples.Picture("sale.jpg");
        Cv2.Resize(photo, photo, default, 2, 2, InterpolationFlags.Cubic);
        using (var corner = new Mat(photo, new Rect(80, 760, code.Width, code.Height)))
        {
            code.CopyTo(corner);
        }

        using var map = Cv2.GetRotationMatrix2D(new Point2f(photo.Width / 2f, photo.Height / 2f), turn, 0.9);
        Cv2.WarpAffine(photo, photo, map, photo.Size());
        using var grey = photo.CvtColor(ColorConversionCodes.BGR2GRAY);
        Assert.Equal(new QrReading(true, "https://example.org/q?no=4401938271"), QrCodes.Read(grey));
    }

    [Fact]
    public void Sees_no_qr_code_where_there_is_none()
    {
        using var photo = Samples.Picture("sale.jpg");
        using var grey = photo.CvtColor(ColorConversionCodes.BGR2GRAY);
        Assert.Equal(new QrReading(false, null), QrCodes.Read(grey));
    }

    private Spot Where(Mat photo, string text)
    {
        using (photo)
        {
            var reading = _engine.Read(photo);
            using var page = reading.Page;
            return page.OnPhoto(reading.Text.Lines.First(l => l.Text.Contains(text, StringComparison.Ordinal)).Box).A;
        }
    }
}
