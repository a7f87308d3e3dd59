using OpenCvSharp;

namespace Suiyuan.Tickets.Imaging;

/// <summary>A page turned upright and straightened, which knows where its pixels were on the photograph.</summary>
internal sealed class Page : IDisposable
{
    private readonly double[] _toPhoto;
    private readonly Size _photo;

    private Page(Mat image, double[] toPhoto, Size photo) => (Image, _toPhoto, _photo) = (image, toPhoto, photo);

    /// <summary>8-bit BGR, upright.</summary>
    public Mat Image { get; }

    /// <summary>The photograph as it is.</summary>
    public static Page Of(Mat photo) => new(photo, [1, 0, 0, 0, 1, 0, 0, 0, 1], photo.Size());

    /// <summary>The page turned.</summary>
    public Page Turn(RotateFlags how)
    {
        var turned = new Mat();
        Cv2.Rotate(Image, turned, how);
        var (w, h) = (Image.Width, Image.Height);
        // From the turned page to this one.
        double[] back = how switch
        {
            RotateFlags.Rotate90Clockwise => [0, 1, 0, -1, 0, h, 0, 0, 1],
            RotateFlags.Rotate180 => [-1, 0, w, 0, -1, h, 0, 0, 1],
            _ => [0, -1, w, 1, 0, 0, 0, 0, 1],
        };
        return new Page(turned, Times(_toPhoto, back), _photo);
    }

    /// <summary>A box of this page on the photograph.</summary>
    public Region OnPhoto(Point2f[] box) => new(Spot(box[0]), Spot(box[1]), Spot(box[2]), Spot(box[3]));

    public void Dispose() => Image.Dispose();

    private Spot Spot(Point2f p)
    {
        var m = _toPhoto;
        var w = (m[6] * p.X) + (m[7] * p.Y) + m[8];
        var x = ((m[0] * p.X) + (m[1] * p.Y) + m[2]) / w;
        var y = ((m[3] * p.X) + (m[4] * p.Y) + m[5]) / w;
        return new Spot(Math.Round(Math.Clamp(x / _photo.Width, 0, 1), 4), Math.Round(Math.Clamp(y / _photo.Height, 0, 1), 4));
    }

    private static double[] Times(double[] a, double[] b)
    {
        var product = new double[9];
        for (var i = 0; i < 3; i++)
        {
            for (var j = 0; j < 3; j++)
            {
                product[(3 * i) + j] = (a[3 * i] * b[j]) + (a[(3 * i) + 1] * b[3 + j]) + (a[(3 * i) + 2] * b[6 + j]);
            }
        }

        return product;
    }
}
