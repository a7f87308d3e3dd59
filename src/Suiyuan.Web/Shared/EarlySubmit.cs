using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Components;

namespace Suiyuan.Web.Shared;

/// <summary>
/// The one script that stands within a page, of the areas that have such forms. A form without a method is sealed by the page's bundle, which on a market's
/// network comes seconds after the form: what is submitted before would go nowhere, as a question to the same address. This
/// holds it, marks the button <c>data-pressed</c> and shows it as busy; the bundle presses it again when it listens
/// (<c>client/shared/early.ts</c>).
/// </summary>
internal static class EarlySubmit
{
    private const string Code =
        "document.addEventListener('submit',function(e){var f=e.target,b=e.submitter||f.querySelector('[type=submit]');"
        + "if(!e.defaultPrevented&&!f.hasAttribute('method')){e.preventDefault();if(b){b.dataset.pressed='';b.classList.add('busy')}}})";

    /// <summary>Stands right behind the forms, in the page itself.</summary>
    public static readonly MarkupString Element = new($"<script>{Code}</script>");

    /// <summary>What a policy names it by (CSP level 3, section 2.3.1, hash-source).</summary>
    public static readonly string Source = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Code)))}'";
}
