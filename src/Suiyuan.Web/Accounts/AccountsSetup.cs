using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Suiyuan.Web.Api;

namespace Suiyuan.Web.Accounts;

/// <summary>Names of the policies that the portals set.</summary>
internal static class Policies
{
    /// <summary>The party's role is bureau, and it may speak now.</summary>
    public const string Bureau = "bureau";

    /// <summary>The party's role is market, and it may speak now.</summary>
    public const string Market = "market";

    /// <summary>The party's role is merchant, and it may speak now.</summary>
    public const string Merchant = "merchant";

    /// <summary>A merchant that may speak now, or one suspended or lapsed, which may only answer: put right, explain.</summary>
    public const string Answering = "answering";

    /// <summary>The party's role is laboratory, and it may speak now.</summary>
    public const string Laboratory = "laboratory";
}

/// <summary>Identity, cookies, policies and limits.</summary>
internal static class AccountsSetup
{
    /// <summary>Name of the rate limit on whatever tries a secret.</summary>
    public const string SignInLimit = "sign-in";

    /// <summary>Registers accounts.</summary>
    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        var options = SuiyuanOptions.Read(builder.Configuration);
        var services = builder.Services;
        services.AddDbContext<AccountsDb>(db => db.UseSqlite($"Data Source={options.AccountsFile}"));
        services.AddSingleton<AccountsSchema>();
        services.AddHostedService(provider => provider.GetRequiredService<AccountsSchema>());
        services.AddDataProtection().SetApplicationName("suiyuan")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(options.KeysDirectory, "cookies")));

        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddIdentityCore<Account>(identity =>
        {
            identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            // SignInService.IsUserName rules on names, PasswordRules on passwords.
            identity.User.AllowedUserNameCharacters = "";
            identity.Lockout.MaxFailedAccessAttempts = 5;
            identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
        })
            .AddEntityFrameworkStores<AccountsDb>()
            .AddSignInManager()
            .AddClaimsPrincipalFactory<AccountClaimsFactory>();
        services.Configure<IdentityPasskeyOptions>(passkey =>
        {
            passkey.ServerDomain = options.PublicUrl is { } url ? new Uri(url).Host : null;
            passkey.ResidentKeyRequirement = "required";
            passkey.UserVerificationRequirement = "required";
        });
        services.ConfigureApplicationCookie(ConfigureCookie);
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = TimeSpan.FromMinutes(5));

        services.AddSingleton<PartyDirectory>();
        services.AddSingleton<SignInChallenges>();
        services.AddSingleton<SignInProofs>();
        services.AddScoped<SignInService>();
        services.AddSingleton<IClaimsTransformation, PartyClaims>();
        services.AddAuthorizationBuilder()
            .AddPolicy(Policies.Bureau, policy => policy.RequireRole("bureau"))
            .AddPolicy(Policies.Market, policy => policy.RequireRole("market"))
            .AddPolicy(Policies.Merchant, policy => policy.RequireRole("merchant"))
            .AddPolicy(Policies.Answering, policy => policy.RequireAssertion(
                c => c.User.IsInRole("merchant") || c.User.HasClaim(AccountClaims.Answering, "merchant")))
            .AddPolicy(Policies.Laboratory, policy => policy.RequireRole("laboratory"));

        services.AddRateLimiter(limiter =>
        {
            limiter.AddPolicy(SignInLimit, context => RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = options.SignInsPerMinute, Window = TimeSpan.FromMinutes(1) }));
            limiter.OnRejected = async (context, _) => await new Problem("rate-limited").ExecuteAsync(context.HttpContext);
        });
    }

    /// <summary>Puts authentication in its place.</summary>
    public static void UseAccounts(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UseRateLimiter();
    }

    private static void ConfigureCookie(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "suiyuan";
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = TimeSpan.FromDays(30);
        cookie.LoginPath = "/sign-in";
        cookie.AccessDeniedPath = "/no-permission";
        cookie.ReturnUrlParameter = "returnUrl";
        // A browser that changes hands is told no more of what its owner before was told of.
        cookie.Events.OnSigningIn = context =>
        {
            Notices.PushEndpoints.ForgetOther(context.HttpContext, context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier));
            return Task.CompletedTask;
        };
        cookie.Events.OnSigningOut = context =>
        {
            Notices.PushEndpoints.ForgetOther(context.HttpContext, null);
            return Task.CompletedTask;
        };
        cookie.Events.OnRedirectToLogin = context => RedirectOrRefuseAsync(context, "not-signed-in");
        cookie.Events.OnRedirectToAccessDenied = context => RedirectOrRefuseAsync(context, "not-for-you");
    }

    // A program gets a problem, a person a page.
    private static Task RedirectOrRefuseAsync(RedirectContext<CookieAuthenticationOptions> context, string code)
    {
        var path = context.Request.Path;
        if (path.StartsWithSegments("/api", StringComparison.Ordinal) || path.StartsWithSegments("/log", StringComparison.Ordinal))
        {
            return new Problem(code).ExecuteAsync(context.HttpContext);
        }

        context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }
}

/// <summary>
/// Adds to every signed-in request what authority says now: the role, or the reason why the party may only look. So a
/// suspension or a revoked key takes effect at the next click, without touching any account.
/// </summary>
internal sealed class PartyClaims(PartyDirectory parties) : IClaimsTransformation
{
    private const string Issuer = "suiyuan-authority";

    public Task<ClaimsPrincipal> TransformAsync(ClaimsPrincipal principal)
    {
        ArgumentNullException.ThrowIfNull(principal);
        var id = principal.FindFirst(AccountClaims.Party)?.Value;
        // The framework may call twice for one request.
        if (id is not null && !principal.Identities.Any(i => i.AuthenticationType == Issuer))
        {
            var standing = parties.StandingOf(id, principal.FindFirst(AccountClaims.Key)?.Value);
            var identity = new ClaimsIdentity(Issuer);
            identity.AddClaim(standing.Notice is null
                ? new Claim(ClaimTypes.Role, standing.Role!)
                : new Claim(AccountClaims.Notice, standing.Notice));
            if (standing is { Notice: "suspended" or "lapsed", Role: { } role })
            {
                identity.AddClaim(new Claim(AccountClaims.Answering, role));
            }

            principal = new ClaimsPrincipal(principal.Identities.Append(identity));
        }

        return Task.FromResult(principal);
    }
}
