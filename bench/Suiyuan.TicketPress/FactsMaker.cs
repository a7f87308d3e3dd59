namespace Suiyuan.TicketPress;

internal sealed partial class Facts
{
    /// <summary>Facts of a ticket of a type. A merchant given is who it is made out to.</summary>
    public static Facts Make(string type, string? form, Chance c, string? merchant = null, DateOnly? day = null)
    {
        var issued = day ?? new DateOnly(2026, 6, 1).AddDays(c.Int(0, 170));
        var sameDay = form is "动物B" or "产品B" || c.Odds(0.6);
        var submitted = new DateTimeOffset(issued.AddDays(sameDay ? 0 : 1).ToDateTime(new TimeOnly(c.Int(5, 20), c.Int(0, 59), c.Int(0, 59))), TimeSpan.FromHours(8));
        var place = c.Of(World.Guangdong);
        var city = c.Of(World.Guangdong.Take(10).ToArray());
        var goods = GoodsFor(type, form, c);
        var trade = World.Trade(goods.Category);
        var name = merchant ?? World.Stall(c, trade);
        var facts = new Facts
        {
            Type = type, Form = form, Issued = issued, Submitted = submitted, Earlier = issued.AddDays(-c.Int(1, 3)),
            Merchant = name, MerchantUscc = Codes.Uscc(c, city.Region, !name.Contains("公司", StringComparison.Ordinal)),
            Number = "", Product = goods.Name, Unit = "公斤", Consignee = name,
            Person = World.Person(c), Officer = World.Person(c), Phone = World.Phone(c), Plate = World.Plate(c),
            Origin = place.Full, Site = c.Of("https://zs.gdagri.example.cn/q", "http://nc.sypt.example.cn/t", "https://ahi.gd.example.cn/cert"),
            Destination = "广东省广州市" + c.Of("白云区", "荔湾区", "番禺区", "海珠区") + c.Of(World.Markets),
            Uscc = Codes.Uscc(c, place.Region, false), LicenceNo = Codes.Licence(c, "JY", place.Region),
            Address = place.Short + c.Of("兴业路", "建设大道", "工业园", "环镇东路", "沿江中路", "广福路") + c.Int(1, 268) + "号" + c.Of("", "之一", "首层", "B栋"),
            Packing = c.Of("纸箱", "泡沫箱", "编织袋", "散装", "塑料筐"), Purpose = c.Of("食用", "销售", "加工"),
            Related = "44" + c.Digits(8),
        };
        facts.OriginAddress = facts.Origin;
        facts.GoodsBooked = goods.Tickets.Contains(type) ? [goods.Name] : null;
        switch (type)
        {
            case "quarantine": facts.Quarantine(c, place, goods); break;
            case "commitment": facts.Commitment(c, place, goods, trade); break;
            case "meat-inspection": facts.Meat(c, place, city); break;
            case "import": facts.Import(c); break;
            case "aquatic": facts.Aquatic(c, place); break;
            case "sale": facts.Sale(c, city, goods, trade); break;
            case "test": facts.Test(c, city, goods); break;
            case "business": facts.Business(c, place, trade); break;
            case "licence": facts.Licence(c, place); break;
        }

        return facts;
    }

    private static Goods GoodsFor(string type, string? form, Chance c)
    {
        var choices = World.Goods.Where(g => type switch
        {
            "quarantine" => g.Category is "meat" or "poultry",
            "commitment" => g.Tickets.Contains("commitment"),
            "meat-inspection" => g.Tickets.Contains("meat-inspection"),
            "import" => g.Tickets.Contains("import"),
            "aquatic" => g.Tickets.Contains("aquatic"),
            "test" => g.Category is "aquatic" or "vegetable" or "dry" or "fruit",
            _ => g.Category is "vegetable" or "fruit" or "aquatic" or "dry",
        });
        return c.Of([.. choices]);
    }

    private void Quarantine(Chance c, Place place, Goods goods)
    {
        var far = Form is "动物A" or "产品A";
        var from = far ? c.Of(World.Elsewhere) : place;
        Number = (far ? from.Region[..2] : "44") + c.Digits(8);
        IssuerPlace = from.City + from.County;
        Issuer = IssuerPlace + c.Of("动物卫生监督所", "动物卫生监督所", "农业农村局");
        Expiry = Issued.AddDays(far ? c.Int(1, 4) : 0);
        if (Form is "动物A" or "动物B")
        {
            var (animal, unit) = c.Of(("生猪", "头"), ("生猪", "头"), ("肉鸡", "羽"), ("肉鸭", "羽"), ("鹅", "只"), ("肉牛", "头"), ("肉羊", "只"), ("肉鸽", "羽"));
            (Product, Unit, Quantity) = (animal, unit, unit == "羽" ? c.Int(3, 60) * 50 : c.Int(12, 180));
            GoodsBooked = animal switch { "生猪" => ["猪肉"], "肉牛" => ["牛肉"], "肉羊" => ["羊肉"], "肉鸡" => ["三黄鸡"], "肉鸭" => ["鸭"], "鹅" => ["鹅"], _ => ["乳鸽"] };
            Holder = c.Odds(0.5) ? World.Person(c) : World.Farm(c, from, animal.Contains('猪', StringComparison.Ordinal) ? "生猪养殖场" : "养殖场");
            Origin = from.Full + (c.Odds(0.5) ? World.Brand(c) + "养殖场" : "");
            Purpose = c.Of("屠宰", "屠宰", "饲养");
            var to = c.Of(World.Guangdong.Take(17).ToArray());
            Destination = to.Full + World.Brand(c) + c.Of("屠宰场", "肉联厂", "食品有限公司");
        }
        else
        {
            var pork = goods.Tickets.Contains("meat-inspection");
            Product = pork ? c.Of("猪肉", "猪白条", "猪胴体", goods.Name) : goods.Name;
            (Unit, Quantity) = c.Of(("公斤", c.Int(20, 1800)), ("千克", c.Int(30, 900)), ("kg", c.Int(25, 600)), ("公斤", c.Int(80, 400) + 0.5m));
            Holder = c.Odds(0.4) ? World.Person(c) : World.Firm(c, from, c.Of("肉类食品", "肉联", "食品"));
            Origin = from.Full;
            OriginAddress = from.Full + World.Brand(c) + c.Of("定点屠宰厂", "肉联厂");
        }
    }

    private void Commitment(Chance c, Place place, Goods goods, string trade)
    {
        var kind = goods.Category switch { "aquatic" => "水产养殖场", "vegetable" => "蔬菜种植基地", "fruit" => "果业种植场", "egg" => "蛋鸡养殖场", _ => "种养场" };
        Holder = c.Int(0, 3) switch { 0 => World.Person(c), 1 => World.Firm(c, place, trade), _ => World.Farm(c, place, kind) };
        if (Holder.Length <= 3)
        {
            Uscc = "";
        }

        Origin = c.Of(place.Full, place.Short, place.City + place.County);
        (Unit, Quantity) = c.Of(("公斤", c.Int(10, 900)), ("斤", c.Int(20, 1500)), ("kg", c.Int(15, 800)), ("箱", c.Int(5, 80)), ("吨", c.Int(1, 4) + 0.5m));
        Number = c.Of(place.Region[..4], "44", "CN") + Issued.Year + Issued.Month.ToString("00") + c.Digits(5);
    }

    private void Meat(Chance c, Place place, Place city)
    {
        Issuer = c.Of(World.Firm(c, city, c.Of("肉联厂", "屠宰", "食品")), city.City + World.Brand(c) + "生猪定点屠宰厂", city.City + city.County + "食品公司肉联厂");
        Number = c.Of("粤" + c.Digits(9), c.Digits(8), "A" + c.Digits(9), "44" + c.Digits(8));
        Product = c.Of("猪肉", "猪胴体", "白条猪", "生猪产品");
        GoodsBooked = ["猪肉"];
        (Unit, Quantity) = c.Of(("公斤", c.Int(60, 1500)), ("头", c.Int(1, 30)), ("kg", c.Int(50, 1200)), ("片", c.Int(2, 40)));
        Holder = c.Odds(0.5) ? World.Person(c) : World.Firm(c, city, "肉类");
        Origin = place.Full;
    }

    private void Import(Chance c)
    {
        var (port, code) = c.Of(("南沙海关", "5130"), ("黄埔海关", "5200"), ("广州白云机场海关", "5141"), ("深圳皇岗海关", "5301"), ("拱北海关", "5700"), ("湛江海关", "6700"));
        Number = c.Of(code[..2] + c.Digits(13), "1" + Issued.Year % 100 + "00" + c.Digits(10), c.Digits(15));
        Issuer = "中华人民共和国" + port[..^2] + "海关";
        (var product, Origin, GoodsBooked) = c.Of<(string, string, string[])>(
            ("冰鲜大西洋鲑（三文鱼）", "挪威", ["三文鱼"]), ("活波士顿龙虾", "加拿大", ["波士顿龙虾"]), ("冷冻厄瓜多尔白虾", "厄瓜多尔", ["对虾"]),
            ("冷冻带鱼", "印度尼西亚", ["带鱼"]), ("冷冻猪肋排", "西班牙", ["排骨"]), ("冷冻牛腩", "巴西", ["牛腩"]), ("活岩龙虾", "澳大利亚", ["澳洲龙虾"]), ("冷冻鸡翅中", "巴西", ["鸡翅"]));
        GoodsBooked = GoodsBooked[0] is "三文鱼" or "波士顿龙虾" or "澳洲龙虾" ? GoodsBooked : null;
        Product = product;
        (Unit, Quantity) = c.Of(("千克", c.Int(800, 24000)), ("公斤", c.Int(500, 18000)), ("KG", c.Int(500, 24000)), ("箱", c.Int(60, 1500)));
        Holder = c.Of("NORDIC SEAFOOD AS", "ATLANTIC LOBSTER LTD", "EXPORTADORA DEL MAR S.A.", "PACIFIC FOODS PTY LTD", "FRIGORIFICO SUL S.A.");
        Consignee = World.Firm(c, World.Guangdong[c.Int(0, 8)], c.Of("进出口贸易", "冷链供应链", "水产进出口", "食品进出口"));
        Merchant = Consignee;
        MerchantUscc = Codes.Uscc(c, "440101", false);
        Related = "GZ" + c.Digits(2) + "-" + c.Digits(5);
        Earlier = Issued.AddDays(-c.Int(3, 9));
    }

    private void Aquatic(Chance c, Place place)
    {
        Holder = c.Odds(0.4) ? World.Person(c) : World.Farm(c, place, "水产养殖场");
        Origin = c.Of(place.Full, place.Short);
        Issuer = place.County + place.Town + c.Of("农业农村办公室", "水产技术推广站", "渔业协会", "村民委员会");
        Number = c.Of("粤水" + c.Digits(8), Issued.Year + c.Digits(6), "SC" + c.Digits(9), c.Digits(7));
        (Unit, Quantity) = c.Of(("公斤", c.Int(30, 3000)), ("斤", c.Int(60, 4000)), ("kg", c.Int(40, 2000)));
    }

    private void Sale(Chance c, Place city, Goods goods, string trade)
    {
        Holder = World.Stall(c, trade);
        IssuerPlace = c.Of(World.Markets);
        Number = c.Of("XS" + Issued.ToString("yyyyMMdd") + c.Digits(4), c.Digits(7), Issued.ToString("yyMMdd") + "-" + c.Digits(3), "NO" + c.Digits(6), c.Digits(10));
        Uscc = Codes.Uscc(c, city.Region, !Holder.Contains("公司", StringComparison.Ordinal));
        var (one, name) = (Form == "同单位", c.Of("斤", "公斤", "kg"));
        foreach (var item in c.Some(World.Goods.Where(g => g.Category == goods.Category), c.Int(2, 6)))
        {
            var unit = one ? name : item.Unit == "piece" ? "只" : c.Of("斤", "公斤", "斤", "kg", "箱");
            var qty = c.Odds(0.75) ? c.Int(2, 120) : c.Int(2, 60) + (c.Int(1, 9) / 10m);
            var price = decimal.Round(item.Price * (unit is "公斤" or "kg" ? 2 : unit == "箱" ? 20 : 1) * (decimal)c.Real(0.7, 1.1), 1);
            Items.Add(new Row
            {
                Name = item.Name, Unit = unit, Qty = qty, Price = price, Amount = decimal.Round(qty * price, 2, MidpointRounding.AwayFromZero),
                Spec = c.Odds(0.25) ? "" : c.Of("统货", "大", "中", "一级", "10斤/箱", "精品", "散装", "5kg/件"),
            });
        }

        Total = Items.Sum(i => i.Amount);
        GoodsBooked = null;
    }

    private void Test(Chance c, Place city, Goods goods)
    {
        var tests = goods.Category switch
        {
            "aquatic" => new[] { ("孔雀石绿", "μg/kg", "不得检出", "GB 31650-2019"), ("氯霉素", "μg/kg", "不得检出", "GB 31650-2019"), ("呋喃唑酮代谢物", "μg/kg", "不得检出", "GB 31650-2019"), ("恩诺沙星", "μg/kg", "≤100", "GB 31650-2019"), ("镉", "mg/kg", "≤0.5", "GB 2762-2022"), ("地西泮", "μg/kg", "不得检出", "GB 31650-2019") },
            "vegetable" or "fruit" => [("毒死蜱", "mg/kg", "≤0.02", "GB 2763-2021"), ("克百威", "mg/kg", "≤0.02", "GB 2763-2021"), ("氧乐果", "mg/kg", "≤0.02", "GB 2763-2021"), ("腐霉利", "mg/kg", "≤0.2", "GB 2763-2021"), ("噻虫胺", "mg/kg", "≤0.2", "GB 2763-2021"), ("甲胺磷", "mg/kg", "≤0.05", "GB 2763-2021")],
            _ => [("苯甲酸", "g/kg", "≤0.5", "GB 2760-2024"), ("铅", "mg/kg", "≤0.2", "GB 2762-2022"), ("二氧化硫残留量", "g/kg", "≤0.1", "GB 2760-2024"), ("菌落总数", "CFU/g", "≤10000", "GB 2712-2014"), ("过氧化值", "g/100g", "≤0.5", "GB 2730-2015")],
        };
        Holder = World.Stall(c, World.Trade(goods.Category));
        Merchant = Holder;
        Consignee = "";
        Issuer = c.Of("广东" + World.Brand(c) + "检测技术有限公司", city.City + city.County + "食品检验所", "广州" + World.Brand(c) + "检测服务有限公司", c.Of(World.Markets) + "快检室");
        Number = c.Of("SP" + Issued.Year + c.Digits(6), "NO:" + c.Digits(8), Issued.ToString("yyyyMMdd") + "-" + c.Digits(3), "GDJ" + c.Digits(9))[0..].Replace("NO:", "K", StringComparison.Ordinal);
        (Unit, Quantity) = ("kg", c.Int(1, 5) + 0.5m);
        var bad = c.Odds(0.15);
        foreach (var (test, unit, limit, basis) in c.Some(tests, c.Int(2, 5)))
        {
            var fail = bad && Items.Count == 0;
            var value = fail ? limit[0] == '≤' ? (decimal.Parse(limit[1..]) * 3.2m).ToString("0.###") : "2.6" : limit[0] == '≤' && c.Odds(0.4) ? (decimal.Parse(limit[1..]) * 0.3m).ToString("0.###") : "未检出";
            Items.Add(new Row { Name = goods.Name, Test = test, Unit = unit, Limit = limit, Value = value, Basis = basis, Result = fail ? "不合格" : "合格" });
        }

        Result = bad ? "不合格" : "合格";
        Related = "CY" + c.Digits(8);
        Packing = Issued.AddDays(-2).ToString("yyyyMMdd");
    }

    private void Business(Chance c, Place place, string trade)
    {
        var person = c.Odds(0.4);
        Holder = person ? World.Stall(c, trade) : World.Firm(c, place, c.Of("农产品", "水产", "食品", "供应链", "果蔬"));
        person = !Holder.Contains("公司", StringComparison.Ordinal);
        Form = person ? "个体" : "公司";
        Uscc = Codes.Uscc(c, place.Region, person);
        (Merchant, MerchantUscc) = (Holder, Uscc);
        Issuer = place.City + place.County + "市场监督管理局";
        var age = c.Int(200, 2600);
        Earlier = Issued.AddDays(-age);
        Submitted = Submitted.AddDays(1);
        Expiry = c.Odds(0.5) ? null : Earlier.AddYears(c.Of(10, 20, 30)).AddDays(-1);
        Quantity = c.Int(3, 80) * 10;
        Related = c.Digits(10);
    }

    private void Licence(Chance c, Place place)
    {
        Holder = c.Odds(0.5) ? World.Stall(c, "食品") : World.Firm(c, place, "食品");
        var person = !Holder.Contains("公司", StringComparison.Ordinal);
        Uscc = Codes.Uscc(c, place.Region, person);
        (Merchant, MerchantUscc) = (Holder, Uscc);
        LicenceNo = Codes.Licence(c, Form == "生产" ? "SC" : "JY", place.Region);
        Issuer = place.City + place.County + "市场监督管理局";
        Issued = Issued.AddDays(-c.Int(60, 1200));
        Expiry = Issued.AddYears(5).AddDays(-1);
    }
}
