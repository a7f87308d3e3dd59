using Suiyuan.Domain.Views;

namespace Suiyuan.Web.Office;

internal sealed partial class Desk
{
    /// <summary>The views as this request sees them: what stands in other folders reads at the same tree size.</summary>
    public ViewReader Reader => Db;
}
