namespace WijkBot.Ops.Start;

/// <summary>Looks at something again and again while the program runs, one look at a time. What a look meets it must handle itself.</summary>
/// <param name="beat">Time between two looks; the first comes after one beat.</param>
public abstract class PeriodicWork(TimeSpan beat, TimeProvider time) : BackgroundService
{
    protected TimeProvider Time => time;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(beat, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await LookAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // the host stops
        }
    }

    /// <summary>One look.</summary>
    internal abstract Task LookAsync(CancellationToken cancellationToken);
}
