using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Suiyuan.Web.Notices;

namespace Suiyuan.Web.Tests.Notices;

/// <summary>What leaves for a push service, and where it may go.</summary>
public sealed class PushEncryptionTests
{
    // RFC 8291, appendix A.
    private const string BrowserPoint = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";

    [Fact]
    public void Encrypts_the_example_of_RFC_8291_to_its_bytes()
    {
        var point = Bytes("BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8");
        using var sender = ECDiffieHellman.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            D = Bytes("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"),
            Q = new ECPoint { X = point[1..33], Y = point[33..] },
        });
        var message = PushEncryption.Encrypt(Encoding.UTF8.GetBytes("When I grow up, I want to be a watermelon"),
            Bytes(BrowserPoint), Bytes("BTBZMqHH6r4Tts7J_aSIgg"), sender, Bytes("DGv6ra1nlYgDCS1FRnbzlw"));
        Assert.Equal(
            "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A"
            + "_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN", Base64Url.EncodeToString(message));
    }

    [Fact]
    public void Takes_points_on_the_curve_alone_and_no_more_than_a_push_service_takes()
    {
        var point = Bytes(BrowserPoint);
        Assert.True(PushEncryption.IsPoint(point));
        Assert.False(PushEncryption.IsPoint(point.AsSpan(1)));
        point[40] ^= 1;
        Assert.False(PushEncryption.IsPoint(point));
        Assert.Equal(4096, PushEncryption.Encrypt(new byte[PushEncryption.MostContent], Bytes(BrowserPoint), new byte[16]).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            PushEncryption.Encrypt(new byte[PushEncryption.MostContent + 1], Bytes(BrowserPoint), new byte[16]));
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2400:3200::1", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.0.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.100.100.200", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("2002:0a00:0001::1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    public void Knows_which_addresses_everyone_on_the_internet_reaches(string address, bool isPublic) =>
        Assert.Equal(isPublic, PushAddress.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("https://fcm.googleapis.com/fcm/send/abc", true)]
    [InlineData("http://fcm.googleapis.com/fcm/send/abc", false)]
    [InlineData("https://10.0.0.1/push", false)]
    [InlineData("https://[::1]/push", false)]
    [InlineData("https://localhost/push", false)]
    [InlineData("https://push.example:8443/x", false)]
    [InlineData("https://me@push.example/x", false)]
    [InlineData("https://push.example/x#y", false)]
    [InlineData("ftp://push.example/x", false)]
    [InlineData("push.example", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Takes_https_addresses_of_names_alone(string? endpoint, bool taken) =>
        Assert.Equal(taken, PushAddress.Read(endpoint, new PushOptions()) is not null);

    [Fact]
    public async Task Connects_to_no_address_of_ours_whatever_the_name()
    {
        await using var service = await PushSimulator.StartAsync();
        using var http = new HttpClient(PushAddress.Handler(new PushOptions()));
        var refused = await Assert.ThrowsAsync<HttpRequestException>(() =>
            http.GetAsync(new Uri($"http://localhost:{service.Address.Port}/push/x"), TestContext.Current.CancellationToken));
        Assert.IsType<PushAddressException>(refused.InnerException);
    }

    private static byte[] Bytes(string text) => Base64Url.DecodeFromChars(text);
}
