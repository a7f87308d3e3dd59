using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace Suiyuan.Web.Tests.Complaints;

/// <summary>Fills in a page's form and sends it, as a browser without scripts does.</summary>
internal static partial class ShopperForm
{
    /// <summary>The smallest JPEG with a place and a comment in it.</summary>
    public static byte[] Picture(string secret) =>
    [
        0xFF, 0xD8, 0xFF, 0xE1, 0x00, (byte)(8 + secret.Length), .. "Exif\0\0"u8, .. System.Text.Encoding.ASCII.GetBytes(secret),
        0xFF, 0xDB, 0x00, 0x04, 0x01, 0x02, 0xFF, 0xFE, 0x00, (byte)(2 + secret.Length), .. System.Text.Encoding.ASCII.GetBytes(secret),
        0xFF, 0xDA, 0x00, 0x04, 0x01, 0x02, 0x11, 0xFF, 0x00, 0x22, 0xFF, 0xD9, .. System.Text.Encoding.ASCII.GetBytes(secret),
    ];

    /// <summary>The hidden fields of the form of this name.</summary>
    public static List<KeyValuePair<string, string>> Hidden(string page, string handler)
    {
        var form = Forms().Matches(page).Select(m => m.Value).Single(f => f.Contains($"value=\"{handler}\"", StringComparison.Ordinal));
        return [.. Inputs().Matches(form).Select(i => i.Value).Where(i => i.Contains("type=\"hidden\"", StringComparison.Ordinal))
            .Select(i => KeyValuePair.Create(Name().Match(i).Groups[1].Value, WebUtility.HtmlDecode(Value().Match(i).Groups[1].Value)))];
    }

    /// <summary>Opens a page, fills in its form and sends it.</summary>
    public static async Task<HttpResponseMessage> SendAsync(HttpClient shopper, string address, string handler, params (string Name, string Value)[] fields) =>
        await PostAsync(shopper, address, Hidden(await shopper.GetStringAsync(address, TestContext.Current.CancellationToken), handler), fields);

    /// <summary>Sends a form with these hidden fields.</summary>
    public static async Task<HttpResponseMessage> PostAsync(
        HttpClient shopper, string address, IEnumerable<KeyValuePair<string, string>> hidden, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in hidden)
        {
            form.Add(new StringContent(value), name);
        }

        foreach (var (name, value) in fields)
        {
            if (name == "photos")
            {
                var photo = new ByteArrayContent(Picture(value));
                photo.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
                form.Add(photo, "photos", "1.jpg");
            }
            else
            {
                form.Add(new StringContent(value), name);
            }
        }

        return await shopper.PostAsync(address, form, TestContext.Current.CancellationToken);
    }

    /// <summary>Where an answer leads.</summary>
    public static string LinkOf(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var to = answer.Headers.Location!;
        return to.IsAbsoluteUri ? to.PathAndQuery : to.OriginalString;
    }

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Inputs();

    [GeneratedRegex("name=\"([^\"]*)\"")]
    private static partial Regex Name();

    [GeneratedRegex("value=\"([^\"]*)\"")]
    private static partial Regex Value();
}
