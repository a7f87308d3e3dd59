using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Suiyuan.Web.Tests.Api;
using Suiyuan.Web.Tests.Hosting;

namespace Suiyuan.Web.Tests.Accounts;

public sealed class PortalAccessTests(CityFixture fixture) : IClassFixture<CityFixture>
{
    [Theory]
    [InlineData("bureau")]
    [InlineData("market")]
    public void Every_address_of_an_offices_portal_asks_for_its_role(string portal)
    {
        var endpoints = fixture.Host.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText?.TrimStart('/').Split('/')[0] == portal).ToArray();
        Assert.NotEmpty(endpoints);
        Assert.All(endpoints, endpoint =>
            Assert.Contains(endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>(), data => data.Policy == portal));
    }

    [Fact]
    public async Task A_person_without_the_role_is_led_to_the_sign_in_or_told_why()
    {
        using var stranger = fixture.Host.Client();
        using var asked = await stranger.GetAsync("/bureau");
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        Assert.Contains("/sign-in?returnUrl=%2Fbureau", asked.Headers.Location?.OriginalString, StringComparison.Ordinal);

        using var merchant = await fixture.City.SignedInAsync("huangsha.b07");
        using var refused = await merchant.GetAsync("/bureau");
        Assert.Contains("/no-permission", refused.Headers.Location?.OriginalString, StringComparison.Ordinal);

        using var officer = await fixture.City.SignedInAsync("gz");
        using var welcome = await officer.GetAsync("/bureau");
        Assert.Equal(HttpStatusCode.OK, welcome.StatusCode);
    }
}
