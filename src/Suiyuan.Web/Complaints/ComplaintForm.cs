using System.Text;
using Suiyuan.Domain.Complaints;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Web.Shared;

namespace Suiyuan.Web.Complaints;

/// <summary>The fields of a shopper's form as they came: trimmed, one spelling, and what is wrong with each.</summary>
/// <param name="context">The request.</param>
/// <param name="t">The reader's language.</param>
public sealed class ComplaintForm(HttpContext context, Text t)
{
    /// <summary>The most photographs.</summary>
    public const int MostPhotos = 6;

    /// <summary>The most bytes of a form: six photographs of a phone that can't make them smaller.</summary>
    public const int MostBytes = 32 * 1024 * 1024;

    /// <summary>What is wrong, by field; <c>""</c> for the form as such.</summary>
    public Dictionary<string, string> Errors { get; } = new(StringComparer.Ordinal);

    /// <summary>True when a form was sent.</summary>
    public bool IsSent => HttpMethods.IsPost(context.Request.Method) && context.Request.HasFormContentType;

    /// <summary>What is wrong with a field.</summary>
    public string? ErrorOf(string name) => Errors.GetValueOrDefault(name);

    /// <summary>What was typed; empty when nothing was. An address says about what alone: whoever made it must not choose the form's token.</summary>
    public string this[string name] => IsSent ? context.Request.Form[name].ToString()
        : name is "v" or "s" or "as" ? context.Request.Query[name].ToString() : "";

    /// <summary>Whether a box was ticked.</summary>
    public bool Has(string name) => IsSent && context.Request.Form.ContainsKey(name);

    /// <summary>A field's text; null when it is empty.</summary>
    public string? Said(string name, int most)
    {
        var text = this[name].Replace("\r\n", "\n", StringComparison.Ordinal).Trim().Normalize(NormalizationForm.FormC);
        if (text.Length > most)
        {
            Errors[name] = t[$"最多 {most} 个字，现在 {text.Length} 个。", $"At most {most} characters; these are {text.Length}."];
        }

        return text.Length == 0 ? null : text;
    }

    /// <summary>A field's text that must be there.</summary>
    public string Needed(string name, int most, string missing)
    {
        var text = Said(name, most);
        if (text is null)
        {
            Errors[name] = missing;
        }

        return text ?? "";
    }

    /// <summary>The telephone number, without blanks.</summary>
    public string? Phone(string name)
    {
        var number = new string([.. this[name].Normalize(NormalizationForm.FormKC).Where(c => c is not (' ' or '-'))]);
        if (number.Length > 0 && !Notices.NoticeEndpoints.IsPhone(number))
        {
            Errors[name] = t["请填 11 位手机号", "Give a number such as 13800138000 or +852…"];
        }

        return number.Length == 0 ? null : number;
    }

    /// <summary>A yuan amount as statements write it.</summary>
    public string? Amount(string name)
    {
        var text = this[name].Normalize(NormalizationForm.FormKC).Replace(",", "", StringComparison.Ordinal).Trim(' ', '元', '¥');
        if (text.Length > 0 && !(decimal.TryParse(text, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var yuan) && yuan is >= 0 and < 1_000_000_000))
        {
            Errors[name] = t["请填金额，如 38.5", "Give the amount, such as 38.5"];
        }

        return text.Length == 0 ? null : text;
    }

    /// <summary>The photographs, clean.</summary>
    public async Task<IReadOnlyList<byte[]>> PhotosAsync(CancellationToken cancellationToken)
    {
        var photos = new List<byte[]>();
        if (!IsSent)
        {
            return photos;
        }

        foreach (var file in context.Request.Form.Files.Where(f => f.Name == "photos" && f.Length > 0))
        {
            if (photos.Count == MostPhotos || file.Length > SealedBytes.MaxSize - SealedBytes.SaltSize)
            {
                Errors["photos"] = t["最多 6 张，每张不超过 8 MB。", "At most six, each of 8 MB at most."];
                break;
            }

            using var bytes = new MemoryStream((int)file.Length);
            await file.CopyToAsync(bytes, cancellationToken);
            if (JpegPicture.Clean(bytes.ToArray()) is not { } photo)
            {
                Errors["photos"] = t["有一张不是照片（JPEG），请用相机重新拍。", "One of them is no photograph (JPEG): take it again."];
                break;
            }

            photos.Add(photo);
        }

        return photos;
    }

    /// <summary>Who complains, as far as they said.</summary>
    /// <param name="required">True where name and telephone must be there.</param>
    public SealedPersonFields Person(bool required)
    {
        var name = required ? Needed("name", 40, t["请填姓名", "Give your name"]) : Said("name", 40) ?? "";
        var phone = Phone("phone");
        if (required && phone is null)
        {
            Errors.TryAdd("phone", t["请填手机号，答复和调解用", "Give a number: it is needed for the answer"]);
        }

        return new(name, phone ?? "", Said("address", 120), Said("idType", 20), Said("idNumber", 40));
    }

    /// <summary>What a complaint is about; an illness when the words tell of one.</summary>
    public string About(string words)
    {
        var said = this["about"];
        if (!ComplaintCodes.About.Contains(said))
        {
            Errors["about"] = t["请选一项", "Choose one"];
        }

        return ComplaintRules.TellsOfIllness(words) ? "illness" : said;
    }
}

/// <summary>Who fills a form in.</summary>
public sealed record SealedPersonFields(string Name, string Phone, string? Address, string? IdType, string? IdNumber);
