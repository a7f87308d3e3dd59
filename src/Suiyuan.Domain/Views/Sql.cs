namespace Suiyuan.Domain.Views;

/// <summary>Where SQLite's and PostgreSQL's texts differ. Everything else is written once for both.</summary>
internal static class Sql
{
    /// <summary>Keeps a table in the order of its primary key alone, without a second tree. Empty on PostgreSQL.</summary>
    public const string Clustered = " WITHOUT ROWID";
}
