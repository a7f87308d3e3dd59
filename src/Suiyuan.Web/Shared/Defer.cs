using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Suiyuan.Web.Shared;

/// <summary>Renders its content after its earlier siblings were initialised, so that a table knows its columns.</summary>
public sealed class Defer : ComponentBase
{
    /// <summary>What to render last.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.AddContent(0, ChildContent);
    }
}
