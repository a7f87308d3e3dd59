namespace Suiyuan.TicketPress;

/// <summary>A row of a sale or a test, before it is printed.</summary>
internal sealed class Row
{
    public string Name { get; set; } = "";
    public string Spec { get; set; } = "";
    public string Unit { get; set; } = "";
    public decimal Qty { get; set; }
    public decimal Price { get; set; }
    public decimal Amount { get; set; }
    public string Test { get; set; } = "";
    public string Value { get; set; } = "";
    public string Limit { get; set; } = "";
    public string Result { get; set; } = "";
    public string Batch { get; set; } = "";

    /// <summary>Who brought the sample, on a market's list of quick tests.</summary>
    public string Whose { get; set; } = "";

    public string Basis { get; set; } = "";
}

/// <summary>What a paper may say. A layout prints what it has room for; only what is printed becomes truth.</summary>
internal sealed partial class Facts
{
    public required string Type { get; init; }
    public string? Form { get; set; }
    public required DateOnly Issued { get; set; }
    public DateOnly? Expiry { get; set; }
    public DateOnly Earlier { get; set; }
    public required DateTimeOffset Submitted { get; set; }
    public required string Number { get; set; }
    public string Holder { get; set; } = "";
    public string Consignee { get; set; } = "";
    public required string Merchant { get; set; }
    public required string MerchantUscc { get; set; }
    public string Product { get; set; } = "";
    public IReadOnlyList<string>? GoodsBooked { get; set; }
    public decimal Quantity { get; set; }
    public string Unit { get; set; } = "公斤";
    public string Origin { get; set; } = "";
    public string OriginAddress { get; set; } = "";
    public string Destination { get; set; } = "";
    public string Issuer { get; set; } = "";
    public string IssuerPlace { get; set; } = "";
    public string Uscc { get; set; } = "";
    public string LicenceNo { get; set; } = "";
    public string Person { get; set; } = "";
    public string Officer { get; set; } = "";
    public string Phone { get; set; } = "";
    public string Plate { get; set; } = "";
    public string Address { get; set; } = "";
    public string Related { get; set; } = "";
    public string Purpose { get; set; } = "";
    public string Packing { get; set; } = "";
    public string Result { get; set; } = "合格";
    public string Site { get; set; } = "";
    public List<Row> Items { get; } = [];
    public decimal Total { get; set; }

    /// <summary>What kind of goods the first row is.</summary>
    public string Category => World.Goods.First(g => g.Name == Items[0].Name).Category;

    /// <summary>The customs house that issues, without the state's name before its own.</summary>
    public string CustomsHouse => Issuer.Replace("中华人民共和国", "", StringComparison.Ordinal);

    /// <summary>When the QR code says something else than the print: its number, of the one that is printed.</summary>
    public Func<string, string>? QrNumber { get; set; }

    /// <summary>When the QR code says something else than the print: its quantity.</summary>
    public decimal? QrQuantity { get; set; }

    /// <summary>False: printed without the seal it needs.</summary>
    public bool Sealed { get; set; } = true;

    /// <summary>A QR code wanted (true), unwanted (false), or as the layout likes.</summary>
    public bool? WantQr { get; set; }

    /// <summary>How this paper's seal fell: no two papers are stamped alike, though one form prints them.</summary>
    public string SealSeed { get; set; } = "";

    /// <summary>Goods that a form is for take the place of such as it is not for; false, and nothing is changed, where the goods are the wrong ones on purpose.</summary>
    public bool OnlyFor(Chance chance, params string[] goods)
    {
        if (GoodsBooked is not [var booked] || booked != Product || Tampering.Abroad.Contains(Product))
        {
            return false;
        }

        Product = goods.Contains(Product) ? Product : chance.Of(goods);
        GoodsBooked = [Product];
        return true;
    }
}
