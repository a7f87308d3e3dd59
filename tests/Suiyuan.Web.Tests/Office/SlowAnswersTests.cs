using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Suiyuan.Domain.Views;
using Suiyuan.Web.Office;
using Suiyuan.Web.Tests.Hosting;

namespace Suiyuan.Web.Tests.Office;

/// <summary>Lists over a large city: kept, shown once more, made again behind who asks.</summary>
public sealed class SlowAnswersTests : IAsyncLifetime
{
    private readonly SuiyuanHost _host = SuiyuanHost.Start();
    private readonly FakeTimeProvider _time = new();
    private SlowAnswers _slow = null!;
    private int _worked;

    public ValueTask InitializeAsync()
    {
        _slow = new SlowAnswers(Views, _time);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private ViewDatabase Views => _host.Services.GetRequiredService<ViewDatabase>();

    [Fact]
    public async Task A_slow_answer_is_kept_then_shown_once_more_while_the_next_is_made_and_after_long_made_anew()
    {
        Assert.Equal("1", Ask(seconds: 1));
        _time.Advance(TimeSpan.FromSeconds(19));
        Assert.Equal("1", Ask(seconds: 1));
        _time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("1", Ask(seconds: 1));
        while (Ask(seconds: 1) == "1")
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        // Asked for many times meanwhile, it was made once.
        Assert.Equal("2", Ask(seconds: 1));
        _time.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal("3", Ask(seconds: 1));
    }

    [Fact]
    public void A_quick_answer_is_not_kept_and_questions_differ_by_all_that_they_are_about()
    {
        Assert.Equal("1", Ask(seconds: 0));
        Assert.Equal("2", Ask(seconds: 0));
        Assert.Equal("3", Ask(seconds: 1, of: "gz"));
        Assert.Equal("4", Ask(seconds: 1, of: "gz-liwan"));
        Assert.Equal("3", Ask(seconds: 1, of: "gz"));
    }

    [Fact]
    public async Task A_kept_answer_says_which_state_of_the_ledger_it_is_of()
    {
        var first = Answer(seconds: 1);
        await TestCity.FoundedAsync(_host);
        await _host.Services.GetRequiredService<ViewLoop>().WaitForAsync(first.Size + 1, TestContext.Current.CancellationToken);
        Assert.Equal(first, Answer(seconds: 1));
        _time.Advance(TimeSpan.FromMinutes(11));
        Assert.True(Answer(seconds: 1).Size > first.Size);
    }

    private string Ask(int seconds, string of = "gz") => Answer(seconds, of).Value;

    private AnswerOf<string> Answer(int seconds, string of = "gz")
    {
        using var db = Views.Read();
        return _slow.Get("list", db, (of, seconds), (_, about) =>
        {
            _time.Advance(TimeSpan.FromSeconds(about.seconds));
            return $"{Interlocked.Increment(ref _worked)}";
        });
    }
}
