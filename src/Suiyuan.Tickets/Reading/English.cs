using System.Text.RegularExpressions;

namespace Suiyuan.Tickets.Reading;

/// <summary>English beside Chinese labels, 收货人 Consignee, told from English values by the words that it is made of.</summary>
internal static partial class English
{
    private static readonly string[] Words =
    [
        "consignee", "consignor", "commodity", "description", "quantity", "weight", "country", "origin", "destination", "certificate", "certification", "number", "goods",
        "arrival", "departure", "contract", "transport", "conveyance", "packages", "package", "packing", "exporter", "importer", "shipper", "product", "address", "result",
        "conclusion", "authority", "inspection", "quarantine", "valid", "until", "issued", "issue", "expiry", "place", "marks", "mark", "means", "entry", "date", "name", "port",
        "type", "unit", "owner", "total", "amount", "price", "seller", "buyer", "item", "sample", "test", "report", "declared", "loading", "discharge", "official", "signature",
        "customs", "vessel", "trade", "producer", "manufacturer", "net", "gross", "and", "the", "for", "from", "no", "of", "by", "to", "tel", "remarks", "remark", "conclusions",
        "bill", "ship", "sold", "invoice", "inv", "qty", "spec", "terms", "prepared", "payment", "order", "delivery", "supplier", "region", "applicant", "client", "customer", "limit", "received", "period", "tested", "approved", "checked", "batch", "specification", "method", "standard", "page", "container", "species", "breed", "variety", "head", "grower", "farm", "stall", "market", "receipt", "driver", "vehicle", "plate", "inspector", "phone", "lot", "brand", "production", "purchaser", "vendor", "laboratory", "parameter", "slaughterhouse", "abattoir", "veterinarian", "veterinary", "vet", "registration", "registered", "registry", "domicile", "legal", "representative", "establishment", "established", "license", "licence", "unified", "social", "credit", "code", "quality", "meat", "health", "animals", "animal", "category", "capital", "scope", "business", "premises", "kind", "serial", "packer", "receiver", "sender", "carrier", "purpose", "measure", "subtotal", "sum", "cost", "catch", "area", "fishing", "harvest", "pond", "water", "purchase", "sales", "slip", "document", "doc", "time", "contact", "person", "stamp", "seal", "verdict", "overall", "conclusion", "judgement", "judgment", "evaluation", "requirement", "found", "detected", "value", "reference", "competent", "approval", "establishment", "authorised", "authorized", "signatory", "officer", "promisor", "commitment", "compliance", "carton", "label", "items", "results", "passed",
    ];

    /// <summary>True when letters, without their spaces, are made of words that label something.</summary>
    public static bool IsLabel(string letters)
    {
        var rest = Alike(Number().Replace(letters, "").ToLowerInvariant());
        var all = rest.Count(char.IsAsciiLetter);
        if (all < 4 || rest.Any(c => c > '\u2e00' || char.IsAsciiDigit(c)))
        {
            return false;
        }

        foreach (var word in Words)
        {
            rest = rest.Replace(Alike(word), "", StringComparison.Ordinal);
        }

        return rest.Count(char.IsAsciiLetter) <= 0.25 * all;
    }

    /// <summary>Letters that are read for each other are one: Ciient.</summary>
    private static string Alike(string letters) => letters.Replace('l', 'i').Replace('1', 'i');

    /// <summary>True for a row of English heads under the Chinese ones.</summary>
    public static bool IsHead(string row) => row.All(c => c < '\u2e00' && !char.IsAsciiDigit(c)) && IsLabel(row);

    /// <summary>Past the English that follows a label in its line; the place itself when there is none.</summary>
    public static int Past(Mark[] line, int at)
    {
        var end = at;
        if (at < line.Length && Shapes.TextOf(line, at, line.Length) is "No." or "No" or "NO." or "NO")
        {
            return line.Length;
        }

        // A one between letters is an l: Tota1weight.
        while (end < line.Length && (char.IsAsciiLetter(line[end].Char) || (line[end].Char == '1' && end > at && char.IsAsciiLetter(line[end - 1].Char) && end + 1 < line.Length && char.IsAsciiLetter(line[end + 1].Char)) || line[end].Char is '/' or '.' or '&' or '(' or ')' or '\'' or '-' or ','))
        {
            end++;
        }

        return end > at && ((end < line.Length && line[end].Char == ':') || IsLabel(Shapes.TextOf(line, at, end))) ? end : at;
    }

    /// <summary>What numbers a box of a form: I.3, 1.12, 4.</summary>
    [GeneratedRegex(@"^([IVXl1]{1,3}\.)?\d{0,2}[.、)]?(?=[A-Za-z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Number();
}
