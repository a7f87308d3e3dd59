using Suiyuan.Web.Tests.Hosting;

namespace Suiyuan.Web.Tests.Browser;

public sealed class DemoBrowserTests(Chromium chromium)
{
    [Fact]
    public async Task One_tap_on_the_start_page_leads_into_the_portal_with_a_seal_of_the_browsers_own()
    {
        await using var host = SuiyuanHost.Start(settings: ("Demo", "true"));
        await using var phone = await chromium.PhoneAsync(host.Address);
        await phone.Page.GotoAsync("/");
        var form = phone.Page.Locator("form:has(input[value='rongyin.08'])");
        await form.Locator("button:not([disabled])").ClickAsync(new() { Timeout = 60_000 });
        await phone.Page.WaitForURLAsync("**/stall");
        await phone.PictureAsync("demo-stall");

        // The key is in this browser, can't be taken out of it, and the ledger has granted it.
        var kept = await phone.Page.EvaluateAsync<string[]>("""
            async () => {
              const names = (await indexedDB.databases()).map((d) => d.name);
              const found = [];
              for (const name of names) {
                const db = await new Promise((done) => { const r = indexedDB.open(name); r.onsuccess = () => done(r.result); });
                if (!db.objectStoreNames.contains("keys")) continue;
                const all = await new Promise((done) => {
                  const r = db.transaction("keys").objectStore("keys").getAll();
                  r.onsuccess = () => done(r.result);
                });
                found.push(...all.map((k) => `${k.party} ${k.granted} ${k.privateKey.extractable}`));
              }
              return found;
            }
            """);
        Assert.Equal(["rongyin.08 true false"], kept);
    }
}
