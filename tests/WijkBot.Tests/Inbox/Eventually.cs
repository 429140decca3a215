namespace WijkBot.Tests.Inbox;

/// <summary>For what a worker does a moment later; on a busy machine that is a long moment, and who does it at once pays nothing for that.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    public static Task ShouldAsync(Action check) => ShouldAsync(() =>
    {
        check();
        return Task.CompletedTask;
    });

    public static async Task ShouldAsync(Func<Task> check)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                await check();
                return;
            }
            catch (ShouldAssertException) when (TimeProvider.System.GetElapsedTime(start) < Longest)
            {
                await Task.Delay(50, CancellationToken.None);
            }
        }
    }
}
