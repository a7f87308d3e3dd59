using Suiyuan.Tickets;

namespace Suiyuan.Tickets.Tests;

public sealed class JsonTests
{
    [Fact]
    public void A_reading_is_written_with_the_names_of_the_contract()
    {
        var line = TicketJson.Write(new TicketReading { File = "a.jpg" });
        Assert.Equal(
            """{"file":"a.jpg","type":"unknown","type_confidence":0,"fields":{"number":null,"holder":null,"consignee":null,"products":[],"quantity":null,"unit":null,"origin":null,"destination":null,"issue_date":null,"expiry":null,"issuer":null,"uscc":null,"licence_no":null,"items":[],"total":null,"result":null},"confidence":{},"qr":{"present":false,"content":null},"seal":{"present":false,"text":null},"readable":false,"reason":null,"findings":[],"ms":0}""",
            line);
    }
}
