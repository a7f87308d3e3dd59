using System.Text;
using Suiyuan.Web.Complaints;
using Suiyuan.Web.Tests.Browser;

namespace Suiyuan.Web.Tests.Complaints;

public sealed class JpegPictureTests
{
    [Fact]
    public void Only_the_picture_is_left()
    {
        var clean = JpegPicture.Clean(ShopperForm.Picture("SECRET"))!;
        Assert.DoesNotContain("SECRET", Encoding.ASCII.GetString(clean), StringComparison.Ordinal);
        Assert.Equal([0xFF, 0xD8, 0xFF, 0xDB, 0x00, 0x04, 0x01, 0x02, 0xFF, 0xDA, 0x00, 0x04, 0x01, 0x02, 0x11, 0xFF, 0x00, 0x22, 0xFF, 0xD9], clean);
    }

    [Fact]
    public void A_photograph_stays_one_and_cleaning_it_again_changes_nothing()
    {
        var clean = JpegPicture.Clean(File.ReadAllBytes(Repository.TicketPhotograph))!;
        Assert.True(clean.Length > 10_000);
        Assert.Equal(clean, JpegPicture.Clean(clean));
    }

    [Fact]
    public void What_is_no_jpeg_or_is_cut_off_is_refused()
    {
        Assert.Null(JpegPicture.Clean("\x89PNG\r\n"u8));
        Assert.Null(JpegPicture.Clean([]));
        var picture = ShopperForm.Picture("SECRET");
        var end = Array.LastIndexOf(picture, (byte)0xD9);
        for (var length = 0; length < end; length++)
        {
            Assert.Null(JpegPicture.Clean(picture.AsSpan(0, length)));
        }
    }
}
