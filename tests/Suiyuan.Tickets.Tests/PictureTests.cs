using ImageMagick;
using OpenCvSharp;
using Suiyuan.Tickets.Imaging;

namespace Suiyuan.Tickets.Tests;

public sealed class PictureTests
{
    [Theory]
    [InlineData(".jpg", nameof(FileFormat.Jpeg))]
    [InlineData(".png", nameof(FileFormat.Png))]
    [InlineData(".bmp", nameof(FileFormat.Bmp))]
    [InlineData(".webp", nameof(FileFormat.WebP))]
    [InlineData(".tiff", nameof(FileFormat.Tiff))]
    public void Decodes_every_format_and_knows_its_size_beforehand(string extension, string format)
    {
        using var picture = Samples.Picture("sale.jpg");
        var file = picture.ImEncode(extension);
        var header = FileHeader.Of(file);
        Assert.Equal((format, picture.Width, picture.Height), (header.Format.ToString(), header.Width, header.Height));
        var (decoded, reason) = Picture.Decode(file, header);
        using (decoded)
        {
            Assert.Null(reason);
            Assert.Equal(picture.Size(), decoded!.Size());
            using var difference = new Mat();
            Cv2.Absdiff(picture, decoded, difference);
            Assert.InRange(Cv2.Mean(difference).Val0, 0, 8);
        }
    }

    [Fact]
    public void Decodes_the_first_picture_of_an_animated_gif()
    {
        using var frames = new MagickImageCollection
        {
            new MagickImage(Samples.File("sale.jpg")) { AnimationDelay = 10 }, new MagickImage(MagickColors.Green, 720, 520) { AnimationDelay = 10 },
        };
        var file = frames.ToByteArray(MagickFormat.Gif);
        var (decoded, _) = Picture.Decode(file, FileHeader.Of(file));
        using var original = Samples.Picture("sale.jpg");
        using (decoded)
        {
            using var difference = new Mat();
            Cv2.Absdiff(original, decoded!, difference);
            Assert.InRange(Cv2.Mean(difference).Val0, 0, 12);
        }
    }

    [Fact]
    public void Decodes_a_telephones_heic()
    {
        var file = Samples.Fixture("commitment.heic");
        var (decoded, _) = Picture.Decode(file, FileHeader.Of(file));
        using var original = Samples.Picture("commitment.jpg");
        using (decoded)
        {
            using var difference = new Mat();
            Cv2.Absdiff(original, decoded!, difference);
            Assert.InRange(Cv2.Mean(difference).Val1, 0, 8);
        }
    }

    [Fact]
    public void A_transparent_ground_is_paper()
    {
        using var picture = new Mat(40, 60, MatType.CV_8UC4, new Scalar(0, 0, 0, 0));
        Cv2.Rectangle(picture, new Rect(10, 10, 20, 20), new Scalar(0, 0, 200, 255), -1);
        var file = Samples.Png(picture);
        var (decoded, _) = Picture.Decode(file, FileHeader.Of(file));
        using (decoded)
        {
            Assert.Equal(new Vec3b(255, 255, 255), decoded!.At<Vec3b>(0, 0));
            Assert.Equal(new Vec3b(0, 0, 200), decoded.At<Vec3b>(20, 20));
        }
    }

    [Fact]
    public void Sixteen_bits_and_grey_become_eight_bits_of_colour()
    {
        using var picture = new Mat(40, 60, MatType.CV_16UC1, new Scalar(0x8000));
        var file = Samples.Png(picture);
        var (decoded, _) = Picture.Decode(file, FileHeader.Of(file));
        using (decoded)
        {
            Assert.Equal(MatType.CV_8UC3, decoded!.Type());
            Assert.InRange(decoded.At<Vec3b>(5, 5).Item1, 127, 129);
        }
    }

    [Fact]
    public void A_jpeg_of_100_megapixels_is_decoded_smaller()
    {
        using var picture = new Mat(10_000, 10_000, MatType.CV_8UC1, new Scalar(200));
        var file = Samples.Jpeg(picture);
        var (decoded, reason) = Picture.Decode(file, FileHeader.Of(file));
        using (decoded)
        {
            Assert.Null(reason);
            Assert.InRange(decoded!.Width, 1500, 3000);
        }
    }

    [Fact]
    public void Exif_turns_the_picture_as_a_viewer_would()
    {
        using var picture = Samples.Picture("sale.jpg");
        var plain = Samples.Jpeg(picture);
        // Orientation 6: the top row is the picture's right side.
        byte[] exif = [0xFF, 0xE1, 0, 34, .. "Exif\0\0"u8, .. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];
        byte[] file = [.. plain[..2], .. exif, .. plain[2..]];
        var (decoded, _) = Picture.Decode(file, FileHeader.Of(file));
        using (decoded)
        {
            Assert.Equal((picture.Height, picture.Width), (decoded!.Width, decoded.Height));
        }
    }
}
