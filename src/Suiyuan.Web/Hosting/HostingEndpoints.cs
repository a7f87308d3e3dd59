using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.ResponseCompression;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Web.Api;

namespace Suiyuan.Web.Hosting;

/// <summary>What every request meets before it reaches a feature: encoders, compression, security headers.</summary>
internal static class HostingEndpoints
{
    /// <summary>Reads the options and makes them injectable as <see cref="SuiyuanOptions"/>.</summary>
    public static SuiyuanOptions AddSuiyuanOptions(this WebApplicationBuilder builder)
    {
        var options = SuiyuanOptions.Read(builder.Configuration);
        Directory.CreateDirectory(options.Data);
        try
        {
            RuleFiles.Lay(options.Rules, Path.Combine(options.Data, "rules.laid"), ChinaTime.DayOf(TimeProvider.System.GetUtcNow()), !Directory.Exists(options.LedgerDirectory));
        }
        catch (RuleFileException e)
        {
            throw new StartException("The rules can't be gone by. " + e.Message, e);
        }

        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<AfterStart>();
        if (options.AnnounceReady)
        {
            builder.Services.AddHostedService<ReadyAnnouncer>();
        }

        if (options.StopWithInput)
        {
            builder.Services.AddHostedService<InputWatch>();
        }

        return options;
    }

    /// <summary>Registers encoders, compression and server limits.</summary>
    public static void AddHosting(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // Endpoints that take more (batches, photographs) raise it for themselves.
            kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
        });

        // Before Razor registers its own: otherwise Chinese goes out as entities, four times the bytes.
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.ConfigureHttpJsonOptions(json => Configure(json.SerializerOptions));

        builder.Services.AddResponseCompression(compression =>
        {
            // Safe over https here: pages reflect nothing secret beside what a reader controls, and antiforgery tokens
            // are masked anew for every response.
            compression.EnableForHttps = true;
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
            compression.MimeTypes =
            [
                "text/html", "text/css", "text/plain", "text/javascript", "application/json", "application/problem+json",
                "application/manifest+json", "image/svg+xml",
            ];
        });
        builder.Services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
        builder.Services.Configure<GzipCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
    }

    /// <summary>The JSON of all endpoints: camelCase, Chinese as it is, nulls left out.</summary>
    public static void Configure(JsonSerializerOptions json)
    {
        json.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        json.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        json.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
    }

    /// <summary>Puts the middleware in its order.</summary>
    public static void UseHosting(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseProblems();
        app.UseResponseCompression();
        app.UseCors();
    }
}
