using Suiyuan.Web.Accounts;
using Suiyuan.Web.Api;
using Suiyuan.Web.Bureau;
using Suiyuan.Web.Complaints;
using Suiyuan.Web.Daybooks;
using Suiyuan.Web.Demo;
using Suiyuan.Web.Explorer;
using Suiyuan.Web.Hosting;
using Suiyuan.Web.Inspections;
using Suiyuan.Web.Log;
using Suiyuan.Web.Market;
using Suiyuan.Web.Member;
using Suiyuan.Web.Notices;
using Suiyuan.Web.Payments;
using Suiyuan.Web.Public;
using Suiyuan.Web.Recalls;
using Suiyuan.Web.Risk;
using Suiyuan.Web.Reporting;
using Suiyuan.Web.Sales;
using Suiyuan.Web.Scitt;
using Suiyuan.Web.Screen;
using Suiyuan.Web.Setup;
using Suiyuan.Web.Shared;
using Suiyuan.Web.Stall;
using Suiyuan.Web.Tickets;
using Suiyuan.Web.Trace;
using Suiyuan.Web.Views;
using Suiyuan.Web;

return await Start.RunAsync(async () =>
{
    var builder = WebApplication.CreateBuilder(args);
    var options = builder.AddSuiyuanOptions();
    builder.AddHosting();
    builder.AddProblems();
    builder.AddCors();
    builder.AddPages();
    builder.AddExplorer();
    builder.AddLive();
    var app = options.Mirror.IsOn ? BuildMember(builder, options) : BuildOperator(builder);
    app.MapLog();
    app.MapLive();
    app.MapPages();
    app.MapExplorer();

    await app.OpenStoresAsync();
    await app.RunAsync();
});

// The operator's host: the ledger, everything said to it, all portals.
static WebApplication BuildOperator(WebApplicationBuilder builder)
{
    builder.AddLedger();
    builder.AddScitt();
    builder.AddViews();
    builder.AddSealedParts();
    builder.AddTickets();
    builder.AddPayments();
    builder.AddAccounts();
    builder.AddPublic();
    builder.AddStall();
    builder.AddDaybooks();
    builder.AddMarket();
    builder.AddBureau();
    builder.AddTrace();
    builder.AddNotices();
    builder.AddScreen();
    builder.AddComplaints();
    builder.AddRisk();
    builder.AddReporting();
    builder.AddDemo();

    var app = builder.Build();
    app.UseHosting();
    app.UsePages();
    app.UseAccounts();
    app.UsePublic();
    app.MapViews();
    app.MapSubmission();
    app.MapStatements();
    app.MapSealedParts();
    app.MapTickets();
    app.MapPayments();
    app.MapSales();
    app.MapChecks();
    app.MapScitt();
    app.MapSetup();
    app.MapAccounts();
    app.MapPublic();
    app.MapStall();
    app.MapInspections();
    app.MapDaybooks();
    app.MapMarket();
    app.MapBureau();
    app.MapTrace();
    app.MapNotices();
    app.MapReporting();
    app.MapRecalls();
    app.MapScreen();
    app.MapComplaints();
    app.MapDemo();
    return app;
}

// A member's node: a verified copy, the ledger's pages, and with views the public ones.
static WebApplication BuildMember(WebApplicationBuilder builder, SuiyuanOptions options)
{
    builder.AddMember();
    if (options.Mirror.Views)
    {
        builder.AddViews();
        builder.AddPublic();
    }

    var app = builder.Build();
    app.UseHosting();
    app.UseMiddleware<MemberGate>();
    app.UsePages();
    app.UseAntiforgery();
    app.MapMember();
    if (options.Mirror.Views)
    {
        app.UsePublic();
        app.MapViews();
        app.MapStatements();
        app.MapPublic();
    }

    return app;
}
