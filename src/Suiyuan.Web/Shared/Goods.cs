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
        return !text.IsChinese && ProductDictionary.Find(product) is { } known ? $"{known.English} {product}" : product;
    }
}
