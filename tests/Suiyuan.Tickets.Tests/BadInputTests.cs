using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using OpenCvSharp;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Suiyuan.Tickets.Tests;

public sealed class BadInputTests(Samples samples) : IClassFixture<Samples>
{
    [Fact]
    public void Refuses_an_empty_file() => Refused([], Unreadable.Empty);

    [Fact]
    public void Refuses_what_is_no_image() => Refused(Encoding.UTF8.GetBytes("货主：张三\n"), Unreadable.NotAnImage);

    [Fact]
    public void Refuses_more_than_40_MB() => Refused(new byte[(40 << 20) + 1], Unreadable.TooLarge);

    [Fact]
    public void Refuses_a_png_of_100_megapixels_by_its_header()
    {
        using var small = new Mat(10, 10, MatType.CV_8UC1, Scalar.White);
        var png = Samples.Png(small);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), 10_000);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), 10_000);
        Refused(png, Unreadable.TooLarge);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0 })]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0 })]
    [InlineData(new byte[] { 0x47, 0x49, 0x46, 0x38, 0x39, 0x61 })]
    public void Refuses_a_header_with_nothing_behind_it(byte[] file) => Refused(file, Unreadable.Damaged);

    [Fact]
    public void Refuses_half_a_photograph()
    {
        var file = Samples.File("quarantine.jpg");
        Refused(file[..(file.Length / 3)], Unreadable.Damaged);
    }

    [Fact]
    public void Reads_a_photograph_whose_last_bytes_are_missing()
    {
        var file = Samples.File("quarantine.jpg");
        var reading = samples.Reader.Read("a.jpg", file[..^400])[0];
        Assert.Contains(reading.Lines, l => l.Contains("检疫合格证明", StringComparison.Ordinal));
    }

    [Fact]
    public void Refuses_a_pdf_with_a_password()
    {
        // Owner's and user's entries that no empty password makes.
        var text = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        foreach (var body in new[]
        {
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>",
            $"<< /Filter /Standard /V 1 /R 2 /P -4 /O <{new string('1', 64)}> /U <{new string('2', 64)}> >>",
        })
        {
            places.Add(text.Length);
            text.Append(CultureInfo.InvariantCulture, $"{places.Count} 0 obj\n{body}\nendobj\n");
        }

        var table = text.Length;
        text.Append("xref\n0 5\n0000000000 65535 f \n").AppendJoin("", places.Select(p => p.ToString("D10", CultureInfo.InvariantCulture) + " 00000 n \n"));
        text.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size 5 /Root 1 0 R /Encrypt 4 0 R /ID [<{new string('0', 32)}> <{new string('0', 32)}>] >>\nstartxref\n{table}\n%%EOF\n");
        Refused(Encoding.ASCII.GetBytes(text.ToString()), Unreadable.Locked, "a#1");
    }

    [Fact]
    public void Reads_a_jpeg_in_the_colours_of_printing()
    {
        using var image = new ImageMagick.MagickImage(Samples.File("quarantine.jpg")) { ColorSpace = ImageMagick.ColorSpace.CMYK, Format = ImageMagick.MagickFormat.Jpeg };
        var reading = samples.Reader.Read("a.jpg", image.ToByteArray())[0];
        Assert.Contains(reading.Lines, l => l.Contains("检疫合格证明", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_code_has_a_text_in_both_languages()
    {
        foreach (var field in typeof(Unreadable).GetFields())
        {
            var (chinese, english) = Unreadable.TextOf((string)field.GetRawConstantValue()!);
            Assert.NotEmpty(chinese);
            Assert.NotEmpty(english);
        }
    }

    [Fact]
    public void Reads_each_page_of_a_scanned_pdf()
    {
        var readings = samples.Reader.Read("a.pdf", Pdf(Samples.File("sale.jpg"), Samples.File("aquatic.jpg"), null));
        Assert.Equal(["a.pdf#1", "a.pdf#2", "a.pdf#3"], readings.Select(r => r.File));
        Assert.Contains(readings[0].Lines, l => l.Contains("第二联", StringComparison.Ordinal));
        Assert.Contains(readings[1].Lines, l => l.Contains("水产品产地证明", StringComparison.Ordinal));
        Assert.False(readings[2].Readable);
        Assert.NotNull(readings[2].Reason);
    }

    [Fact]
    public void Reads_a_page_that_is_drawn_as_text()
    {
        using var pdf = new PdfDocumentBuilder();
        var font = pdf.AddStandard14Font(Standard14Font.Helvetica);
        pdf.AddPage(PageSize.A4).AddText("No. 4412345678", 24, new PdfPoint(80, 700), font);
        Assert.Contains(samples.Reader.Read("a.pdf", pdf.Build())[0].Lines, l => l.Contains("4412345678", StringComparison.Ordinal));
    }

    [Fact]
    public void Refuses_a_pdf_that_is_cut_off() => Refused([.. "%PDF-1.7\n1 0 obj <<"u8], Unreadable.Damaged, "a#1");

    [Fact]
    public void Never_throws_for_a_file_with_any_bytes_changed()
    {
        var chance = new Random(5);
        foreach (var name in (string[])["commitment.heic"])
        {
            var file = Samples.Fixture(name);
            for (var i = 0; i < 6; i++)
            {
                var broken = (byte[])file.Clone();
                for (var k = 0; k < 40; k++)
                {
                    broken[chance.Next(200, broken.Length)] = (byte)chance.Next(256);
                }

                Assert.Single(samples.Reader.Read(name, broken));
            }
        }
    }

    [Fact]
    public void Says_that_a_picture_without_text_has_none()
    {
        using var picture = new Mat(600, 800, MatType.CV_8UC3, new Scalar(120, 140, 160));
        Cv2.Circle(picture, new Point(400, 300), 100, new Scalar(20, 30, 40), -1);
        var reading = samples.Reader.Read("a.png", Samples.Png(picture))[0];
        Assert.False(reading.Readable);
        Assert.Equal(Unreadable.NoText, reading.Reason);
    }

    [Fact]
    public void Says_that_a_dark_photograph_is_dark()
    {
        using var picture = Samples.Picture("aquatic.jpg");
        picture.ConvertTo(picture, -1, 0.05);
        var reading = samples.Reader.Read("a.jpg", Samples.Jpeg(picture))[0];
        Assert.False(reading.Readable);
        Assert.Equal(Unreadable.Dark, reading.Reason);
    }

    [Fact]
    public void Says_that_a_lamp_hides_a_part_of_the_paper()
    {
        using var picture = Samples.Picture("aquatic.jpg");
        picture.ConvertTo(picture, -1, 0.75);
        Assert.True(samples.Reader.Read("a.jpg", Samples.Jpeg(picture))[0].Readable);
        using var light = new Mat(picture.Size(), MatType.CV_8UC3, Scalar.Black);
        var (middle, size) = (new Point2f(picture.Width * 0.5f, picture.Height * 0.5f), new Size2f(picture.Width * 0.4f, picture.Height * 0.6f));
        Cv2.Ellipse(light, new RotatedRect(middle, size, 0), Scalar.White, -1);
        Cv2.GaussianBlur(light, light, default, picture.Width * 0.06);
        Cv2.Add(picture, light, picture);
        var reading = samples.Reader.Read("a.jpg", Samples.Jpeg(picture))[0];
        Assert.Equal((false, Unreadable.Glare), (reading.Readable, reading.Reason));
    }

    [Fact]
    public void Says_that_a_blurred_photograph_is_blurred()
    {
        using var picture = Samples.Picture("aquatic.jpg");
        Cv2.GaussianBlur(picture, picture, default, 7);
        var reading = samples.Reader.Read("a.jpg", Samples.Jpeg(picture))[0];
        Assert.False(reading.Readable);
        Assert.Equal(Unreadable.Blurred, reading.Reason);
    }

    private static byte[] Pdf(params byte[]?[] pictures)
    {
        using var builder = new PdfDocumentBuilder();
        foreach (var picture in pictures)
        {
            var page = builder.AddPage(540, 390);
            if (picture != null)
            {
                page.AddJpeg(picture, new PdfRectangle(0, 0, 540, 390));
            }
        }

        return builder.Build();
    }

    private void Refused(byte[] file, string reason, string name = "a")
    {
        var reading = Assert.Single(samples.Reader.Read("a", file));
        Assert.Equal(name, reading.File);
        Assert.False(reading.Readable);
        Assert.Equal(reason, reading.Reason);
    }
}
