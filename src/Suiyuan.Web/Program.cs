using Suiyuan.Web.Hosting;
using Suiyuan.Web.Bureau;
using Suiyuan.Web.Demo;
using Suiyuan.Web.Explorer;
using Suiyuan.Web.Market;
using Suiyuan.Web.Public;
using Suiyuan.Web.Shared;
using Suiyuan.Web.Stall;

var builder = WebApplication.CreateBuilder(args);
builder.AddSuiyuanOptions();
builder.AddHosting();
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
app.MapPages();
app.MapPublic();
app.MapExplorer();
app.MapStall();
app.MapMarket();
app.MapBureau();
app.MapDemo();

await app.RunAsync();
return 0;
