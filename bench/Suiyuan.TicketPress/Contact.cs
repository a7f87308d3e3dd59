using OpenCvSharp;

namespace Suiyuan.TicketPress;

/// <summary>Small pictures of a directory's images side by side, to be looked at by a person.</summary>
internal static class Contact
{
    public static int Run(string directory, string output, int columns, int from, int count)
    {
        var cell = count == 1 ? 1700 : 560;
        var files = File.ReadLines(Path.Combine(directory, "labels.jsonl")).Select(LabelJson.Read).Skip(from).Take(count).ToArray();
        using var sheet = new Mat(cell * ((files.Length + columns - 1) / columns), cell * columns, MatType.CV_8UC3, Scalar.Gray);
        for (var i = 0; i < files.Length; i++)
        {
            using var image = Cv2.ImRead(Path.Combine(directory, files[i].File));
            var share = (cell - 8.0) / Math.Max(image.Width, image.Height);
            Cv2.Resize(image, image, default, share, share, InterpolationFlags.Area);
            using var place = new Mat(sheet, new Rect(i % columns * cell, i / columns * cell, image.Width, image.Height));
            image.CopyTo(place);
            Cv2.PutText(place, files[i].File + " " + files[i].Layout, new Point(4, 14), HersheyFonts.HersheySimplex, 0.45, new Scalar(0, 0, 255));
        }

        Cv2.ImWrite(output, sheet);
        return 0;
    }
}
