using Suiyuan.Domain.Products;

namespace Suiyuan.Web.Shared;

/// <summary>Names of goods on pages. Statements carry trade names as they were written.</summary>
public static class Goods
{
    /// <summary>The trade name, with its English beside it for who reads English.</summary>
    public static string Name(string product, Text text)
    {
        ArgumentNullException.ThrowIfNull(product);
        ArgumentNullException.ThrowIfNull(text);
        return English(product, text) is { } english ? $"{english} {product}" : product;
    }

    /// <summary>The English name, for who reads English and where the dictionary has one.</summary>
    public static string? English(string product, Text text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.IsChinese ? null : ProductDictionary.Find(product)?.English;
    }
}
