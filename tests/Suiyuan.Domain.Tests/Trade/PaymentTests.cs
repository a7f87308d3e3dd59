using Suiyuan.Domain.Sealed;
using Suiyuan.Domain.Tests.Views;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Tests.Trade;

/// <summary>Which payments a voucher has, and what is kept of them until then.</summary>
public sealed class PaymentTests : IDisposable
{
    private readonly ViewWorld _views = new();
    private readonly string _directory = Directory.CreateTempSubdirectory("suiyuan-payments-").FullName;

    private World World => _views.World;

    private PaymentLinked Linked(StatementId sale, string channel = "wechat", string match = "equal", DateTimeOffset? at = null) =>
        new(World.Nonce(), sale, channel, match, Hash.Of(System.Text.Encoding.UTF8.GetBytes(World.Nonce())), at);

    public void Dispose()
    {
        _views.Dispose();
        Directory.Delete(_directory, recursive: true);
    }

    [Fact]
    public void A_sale_has_its_payments_in_the_order_of_the_ledger_whichever_came_first()
    {
        var late = World.Sealed("ah-ming", "ah-ming", World.Sale());
        var first = Linked(late.Id, at: World.Start);
        World.Must("suiyuan", "ah-ming", first);
        using (var db = _views.Read())
        {
            Assert.Empty(PaymentQueries.Of(db, late.Id));
            Assert.Null(PaymentQueries.SaleOf(db, late.Id));
        }

        Assert.Null(World.Try(late));
        World.Must("suiyuan", "ah-ming", Linked(late.Id, "alipay", "differs"));
        using (var db = _views.Read())
        {
            var payments = PaymentQueries.Of(db, late.Id);
            Assert.Equal([("wechat", "equal"), ("alipay", "differs")], payments.Select(p => (p.Channel, p.Match)));
            Assert.Equal((World.Start, first.Payment), (payments[0].At, payments[0].Payment));
            Assert.Equal("ah-ming", PaymentQueries.SaleOf(db, late.Id)!.Stall);
        }
    }

    [Fact]
    public void A_payment_said_about_another_stall_than_the_sale_s_is_nobody_s()
    {
        var sale = World.Must("ah-ming", "ah-ming", World.Sale());
        World.Must("suiyuan", "ah-hua", Linked(sale.Id));
        using var db = _views.Read();
        Assert.Empty(PaymentQueries.Of(db, sale.Id));
    }

    [Fact]
    public void A_refund_belongs_to_its_payment_whichever_came_first_and_all_of_it_outweighs_a_part()
    {
        var sale = World.Must("ah-ming", "ah-ming", World.Sale());
        var linked = World.Sealed("suiyuan", "ah-ming", Linked(sale.Id));
        World.Must("suiyuan", "ah-ming", new PaymentRefunded(World.Nonce(), linked.Id, false, Hash.Of("part"u8)));
        Assert.Null(World.Try(linked));
        World.Must("suiyuan", "ah-hua", new PaymentRefunded(World.Nonce(), linked.Id, true, Hash.Of("another's"u8)));
        Assert.False(Assert.Single(Payments()).Refunded);
        World.Must("suiyuan", "ah-ming", new PaymentRefunded(World.Nonce(), linked.Id, true, Hash.Of("all"u8)));
        var payment = Assert.Single(Payments());
        Assert.True(payment.Refunded);
        using var db = _views.Read();
        Assert.Equal((linked.Id, "ah-ming"), PaymentQueries.LinkOf(db, payment.Payment));
        Assert.Null(PaymentQueries.LinkOf(db, Hash.Of("all"u8)));

        IReadOnlyList<VoucherPayment> Payments()
        {
            using var reader = _views.Read();
            return PaymentQueries.Of(reader, sale.Id);
        }
    }

    [Fact]
    public void What_was_paid_stays_with_the_sale_that_corrects_whichever_came_first_and_however_often()
    {
        var wrong = World.Must("ah-ming", "ah-ming", World.Sale());
        var paid = World.Must("suiyuan", "ah-ming", Linked(wrong.Id));
        var right = World.Sealed("ah-ming", "ah-ming", World.Sale());
        World.Must("ah-ming", "ah-ming", new SaleVoided(wrong.Id, "少一公斤", right.Id));
        Assert.Null(Assert.Single(Of(wrong.Id)).PaidOn);
        Assert.Empty(Of(right.Id));
        Assert.Null(World.Try(right));
        Assert.Equal((wrong.Id, (bool?)null), Assert.Single(Of(right.Id)) switch { var p => (p.PaidOn!.Value, p.Refunded) });

        // Corrected again, paid once more on the newest, and the first payment returned.
        var last = World.Must("ah-ming", "ah-ming", World.Sale());
        World.Must("ah-ming", "ah-ming", new SaleVoided(right.Id, "还是不对", last.Id));
        World.Must("suiyuan", "ah-ming", Linked(last.Id, "alipay"));
        World.Must("suiyuan", "ah-ming", new PaymentRefunded(World.Nonce(), paid.Id, true, Hash.Of("all"u8)));
        Assert.Equal([("wechat", wrong.Id, true), ("alipay", default, null)],
            Of(last.Id).Select(p => (p.Channel, p.PaidOn ?? default, p.Refunded)));

        // Another stall's sale takes nobody's money, whatever its seller says of it.
        var foreign = World.Must("ah-hua", "ah-hua", World.Sale());
        var other = World.Must("ah-ming", "ah-ming", World.Sale());
        World.Must("suiyuan", "ah-ming", Linked(other.Id));
        World.Must("ah-ming", "ah-ming", new SaleVoided(other.Id, "写错", foreign.Id));
        Assert.Empty(Of(foreign.Id));

        IReadOnlyList<VoucherPayment> Of(StatementId sale)
        {
            using var reader = _views.Read();
            return PaymentQueries.Of(reader, sale);
        }
    }

    [Fact]
    public void A_purchase_is_no_sale_and_prices_are_found_where_they_are_cited()
    {
        var digest = Hash.Of("prices"u8);
        var bought = World.Must("ah-ming", "ah-ming", World.Purchase() with { Sealed = new(digest) });
        var sale = World.Must("ah-ming", "ah-ming", World.Sale() with { Sealed = new SealedSale(digest) });
        using var db = _views.Read();
        Assert.Null(PaymentQueries.SaleOf(db, bought.Id));
        Assert.Equal(digest, PaymentQueries.SaleOf(db, sale.Id)!.Prices);
    }

    [Fact]
    public void What_was_told_is_there_once_after_a_restart_and_once_linked_it_is_known_by_its_hash_alone()
    {
        var voucher = new StatementId(Hash.Of("a sale"u8));
        var payment = new Payment("wechat", "4200001800", "19000001", voucher, "12.50", World.Start, World.Start);
        var path = Path.Combine(_directory, "payments.db");
        using (var store = PaymentStore.Open(path))
        {
            Assert.True(store.Add(payment));
            Assert.False(store.Add(payment with { Amount = "99.00" }));
            // The other service's number is another payment.
            Assert.True(store.Add(payment with { Channel = "alipay" }));
            Assert.True(store.Add(payment with { Channel = "alipay", Id = "2026060822" }));
            store.Seal(payment, Hash.Of("part"u8), [1, 2, 3]);
        }

        using (var store = PaymentStore.Open(path))
        {
            var kept = store.ToLink().Single(p => p.Channel == "wechat");
            Assert.Equal((PaymentState.Sealed, "12.50", payment.Key), (kept.State, kept.Amount, kept.Key));
            Assert.Equal([1, 2, 3], kept.Statement);
            store.Close(kept, PaymentState.Linked);
            Assert.False(store.Add(payment));
            store.Close(payment with { Channel = "alipay" }, PaymentState.Linked);
            Assert.Equal("2026060822", Assert.Single(store.ToLink()).Id);
            Assert.Equal("2026060822", Assert.Single(store.Unlinked(10)).Id);
            var linked = store.Of(voucher).Single(p => p.Channel == "wechat");
            Assert.Equal(("", "", payment.Key, null), (linked.Id, linked.Amount, linked.Key, linked.Statement));
        }

        Assert.Contains(Directory.GetFiles(_directory), f => Holds(f, "2026060822"));
        Assert.DoesNotContain(Directory.GetFiles(_directory), f => Holds(f, "4200001800"));

        static bool Holds(string file, string text) => File.ReadAllBytes(file).AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(text)) >= 0;
    }

    [Fact]
    public void A_later_word_on_a_refund_replaces_the_earlier_one_until_all_of_it_is_forgotten()
    {
        var voucher = new StatementId(Hash.Of("a sale"u8));
        using var store = PaymentStore.Open(Path.Combine(_directory, "payments.db"));
        var payment = new Payment("alipay", "2026", "2021", voucher, "12.50", World.Start, World.Start);
        Assert.True(store.Add(new Refund("alipay", "2026", "2026", "1.00", World.Start)));
        Assert.Empty(store.RefundsOf(voucher));
        store.Add(payment);
        store.Seal(payment, Hash.Of("part"u8), [1]);
        store.Close(payment, PaymentState.Linked);
        Assert.Equal([("1.00", World.Start)], store.RefundsOf(voucher));
        Assert.True(store.Add(new Refund("alipay", "2026", "2026", "2.50", World.Start.AddHours(1))));
        Assert.False(store.Add(new Refund("alipay", "2026", "2026", "1.00", World.Start)));
        Assert.Equal([("2.50", World.Start.AddHours(1))], store.RefundsOf(voucher));
        store.Forget(Hash.Of("another part"u8));
        Assert.Single(store.RefundsOf(voucher));
        store.Forget(Hash.Of("part"u8));
        Assert.Empty(store.RefundsOf(voucher));
        store.Add(new Refund("alipay", "2026", "2026", "12.50", World.Start.AddHours(2)));
        Assert.Empty(store.RefundsOf(voucher));
    }
}
