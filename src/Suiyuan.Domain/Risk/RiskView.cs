using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Domain.Risk;

/// <summary>What the rules find.</summary>
public sealed class RiskView : IView
{
    private readonly RiskBook _book = new();

    /// <inheritdoc />
    public string Name => "risk";

    /// <inheritdoc />
    public string Schema => RiskBook.Schema;

    /// <inheritdoc />
    public void Load(ViewWriter db) => _book.Load(db);

    /// <inheritdoc />
    public void Apply(ViewWriter db, in RecordedStatement recorded, Payload payload)
    {
    }

    /// <inheritdoc />
    public void Flush(ViewWriter db)
    {
    }
}
