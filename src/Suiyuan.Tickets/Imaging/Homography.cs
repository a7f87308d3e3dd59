using OpenCvSharp;

namespace Suiyuan.Tickets.Imaging;

/// <summary>A projective map of the plane, 3 × 3 row by row, applied to column vectors.</summary>
internal readonly struct Homography
{
    private readonly double[] _m;

    /// <param name="m">Nine numbers, row by row.</param>
    public Homography(params double[] m) => _m = m;

    /// <summary>Leaves everything where it is.</summary>
    public static Homography Identity => new(1, 0, 0, 0, 1, 0, 0, 0, 1);

    /// <summary>Moves.</summary>
    public static Homography Translation(double x, double y) => new(1, 0, x, 0, 1, y, 0, 0, 1);

    /// <summary>Enlarges about the origin.</summary>
    public static Homography Scaling(double x, double y) => new(x, 0, 0, 0, y, 0, 0, 0, 1);

    /// <summary>The map that takes four corners to four others.</summary>
    public static Homography Between(Point2f[] from, Point2f[] to)
    {
        using var map = Cv2.GetPerspectiveTransform(from, to);
        map.GetArray(out double[] m);
        return new Homography(m);
    }

    /// <summary>First <paramref name="b"/>, then <paramref name="a"/>.</summary>
    public static Homography operator *(Homography a, Homography b)
    {
        var product = new double[9];
        for (var i = 0; i < 3; i++)
        {
            for (var j = 0; j < 3; j++)
            {
                product[(3 * i) + j] = (a._m[3 * i] * b._m[j]) + (a._m[(3 * i) + 1] * b._m[3 + j]) + (a._m[(3 * i) + 2] * b._m[6 + j]);
            }
        }

        return new Homography(product);
    }

    /// <summary>Where a point goes.</summary>
    public Point2f Apply(Point2f p)
    {
        var w = (_m[6] * p.X) + (_m[7] * p.Y) + _m[8];
        return new Point2f((float)(((_m[0] * p.X) + (_m[1] * p.Y) + _m[2]) / w), (float)(((_m[3] * p.X) + (_m[4] * p.Y) + _m[5]) / w));
    }

    /// <summary>Where points go.</summary>
    public Point2f[] Apply(Point2f[] points)
    {
        var moved = new Point2f[points.Length];
        for (var i = 0; i < points.Length; i++)
        {
            moved[i] = Apply(points[i]);
        }

        return moved;
    }

    /// <summary>The way back. Adjugate over determinant: the scale of a homography does not matter, but its sign of w does.</summary>
    public Homography Inverse()
    {
        var m = _m;
        double[] a =
        [
            (m[4] * m[8]) - (m[5] * m[7]), (m[2] * m[7]) - (m[1] * m[8]), (m[1] * m[5]) - (m[2] * m[4]),
            (m[5] * m[6]) - (m[3] * m[8]), (m[0] * m[8]) - (m[2] * m[6]), (m[2] * m[3]) - (m[0] * m[5]),
            (m[3] * m[7]) - (m[4] * m[6]), (m[1] * m[6]) - (m[0] * m[7]), (m[0] * m[4]) - (m[1] * m[3]),
        ];
        var determinant = (m[0] * a[0]) + (m[1] * a[3]) + (m[2] * a[6]);
        for (var i = 0; i < 9; i++)
        {
            a[i] /= determinant;
        }

        return new Homography(a);
    }

    /// <summary>As OpenCV wants it; the caller disposes it.</summary>
    public Mat ToMat()
    {
        var mat = new Mat(3, 3, MatType.CV_64FC1);
        mat.SetArray(_m);
        return mat;
    }
}
