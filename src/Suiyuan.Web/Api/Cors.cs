namespace Suiyuan.Web.Api;

/// <summary>Who may read from another site: what proves something may be fetched and checked from anywhere.</summary>
internal static class Cors
{
    /// <summary>Policy: any origin, GET only, no cookies.</summary>
    public const string Anyone = "anyone";

    /// <summary>Registers the policy.</summary>
    public static void AddCors(this WebApplicationBuilder builder) =>
        builder.Services.AddCors(cors => cors.AddPolicy(Anyone, policy => policy.AllowAnyOrigin().WithMethods("GET", "HEAD")
            .WithHeaders("Authorization").WithExposedHeaders("Retry-After", "Location")));
}
