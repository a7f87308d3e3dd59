using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace Suiyuan.Web.Shared;

/// <summary>
/// Addresses of our own files under wwwroot with a version made of their content, so that they may be kept for ever by
/// browsers and are fetched anew when they change. Thread-safe.
/// </summary>
/// <param name="environment">Where wwwroot is.</param>
public sealed class Assets(IWebHostEnvironment environment)
{
    private readonly ConcurrentDictionary<string, (DateTimeOffset Changed, string Url)> _urls = new(StringComparer.Ordinal);

    /// <summary>The address of <paramref name="path"/>, such as <c>/css/suiyuan.css</c>, with its version.</summary>
    public string this[string path]
    {
        get
        {
            var file = environment.WebRootFileProvider.GetFileInfo(path);
            if (!file.Exists)
            {
                return path;
            }

            return _urls.TryGetValue(path, out var known) && known.Changed == file.LastModified
                ? known.Url
                : (_urls[path] = (file.LastModified, Version(path, file))).Url;
        }
    }

    private static string Version(string path, IFileInfo file)
    {
        using var stream = file.CreateReadStream();
        return $"{path}?v={Convert.ToHexStringLower(SHA256.HashData(stream))[..12]}";
    }
}

/// <summary>Serves wwwroot.</summary>
internal static class AssetsSetup
{
    /// <summary>Adds <see cref="Assets"/>, and finds wwwroot from an un-published build whatever the working directory.</summary>
    public static void AddAssets(this WebApplicationBuilder builder)
    {
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddSingleton<Assets>();
    }

    /// <summary>Serves wwwroot; what is named by its content is kept for a year, the rest is asked for again.</summary>
    public static void UseAssets(this IApplicationBuilder app) => app.UseStaticFiles(new StaticFileOptions
    {
        OnPrepareResponse = context =>
        {
            var named = context.Context.Request.Query.ContainsKey("v")
                || context.File.Name.StartsWith("chunk-", StringComparison.Ordinal);
            context.Context.Response.Headers[HeaderNames.CacheControl] =
                named ? "public, max-age=31536000, immutable" : "no-cache";
        },
    });
}
