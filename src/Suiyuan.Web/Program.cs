using Suiyuan.Web;
using Suiyuan.Web.Accounts;
using Suiyuan.Web.Api;
using Suiyuan.Web.Bureau;
using Suiyuan.Web.Demo;
using Suiyuan.Web.Explorer;
using Suiyuan.Web.Hosting;
using Suiyuan.Web.Log;
using Suiyuan.Web.Market;
using Suiyuan.Web.Public;
using Suiyuan.Web.Setup;
using Suiyuan.Web.Shared;
using Suiyuan.Web.Stall;
using Suiyuan.Web.Views;

return await Start.RunAsync(async () =>
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddSuiyuanOptions();
    builder.AddHosting();
    builder.AddProblems();
    builder.AddCors();
    builder.AddLedger();
    builder.AddViews();
    builder.AddSealedParts();
    builder.AddAccounts();
    builder.AddPages();
    builder.AddPublic();
    builder.AddExplorer();
    builder.AddStall();
    builder.AddMarket();
    builder.AddBureau();
    builder.AddDemo();

    var app = builder.Build();
    app.UseHosting();
    app.UsePages();
    app.UseAccounts();
    app.MapStatements();
    app.MapSealedParts();
    app.MapChecks();
    app.MapLog();
    app.MapLive();
    app.MapSetup();
    app.MapAccounts();
    app.MapPages();
    app.MapPublic();
    app.MapExplorer();
    app.MapStall();
    app.MapMarket();
    app.MapBureau();
    app.MapDemo();

    await app.OpenStoresAsync();
    await app.RunAsync();
});
