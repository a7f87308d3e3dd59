using OpenCvSharp;

namespace Suiyuan.Tickets.Imaging;

/// <summary>A page turned upright and straightened, which knows where its pixels were on the photograph.</summary>
internal sealed class Page : IDisposable
{
    private readonly Size _photo;

    private Page(Mat image, Homography toPhoto, Size photo) => (Image, ToPhoto, _photo) = (image, toPhoto, photo);

    /// <summary>8-bit grey, upright: rows lie, columns stand.</summary>
    public Mat Image { get; }

    /// <summary>From pixels of the page to pixels of the photograph as it was decoded.</summary>
    public Homography ToPhoto { get; }

    /// <summary>Cuts a page out of a photograph.</summary>
    /// <param name="photo">8-bit grey.</param>
    /// <param name="toPage">From pixels of the photograph to those of the page.</param>
    /// <param name="size">Of the page.</param>
    public static Page Cut(Mat photo, Homography toPage, Size size)
    {
        var image = new Mat();
        using var map = toPage.ToMat();
        Cv2.WarpPerspective(photo, image, map, size, InterpolationFlags.Linear, BorderTypes.Replicate);
        return new Page(image, toPage.Inverse(), photo.Size());
    }

    /// <summary>A box of this page on the photograph.</summary>
    public Region OnPhoto(Point2f[] box) => new(Spot(box[0]), Spot(box[1]), Spot(box[2]), Spot(box[3]));

    public void Dispose() => Image.Dispose();

    private Spot Spot(Point2f p)
    {
        var at = ToPhoto.Apply(p);
        return new Spot(Math.Round(Math.Clamp(at.X / _photo.Width, 0, 1), 4), Math.Round(Math.Clamp(at.Y / _photo.Height, 0, 1), 4));
    }
}
