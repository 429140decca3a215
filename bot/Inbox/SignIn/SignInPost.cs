using System.Threading.Channels;
using WijkBot.Mail;

namespace WijkBot.Inbox.SignIn;

/// <summary>Mails codes behind the page's back, so that the page is as quick for an address that nobody has.</summary>
internal sealed class SignInPost(IMail mail, TimeProvider time) : BackgroundService
{
    private const int Tries = 3;
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(5);

    private readonly Channel<Letter> waiting = Channel.CreateBounded<Letter>(new BoundedChannelOptions(200) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Enqueue(Letter letter) => waiting.Writer.TryWrite(letter);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Parallel.ForEachAsync(
                waiting.Reader.ReadAllAsync(stoppingToken), new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = stoppingToken }, async (letter, _) => await SendAsync(letter, stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // the host stops; a new code is soon asked for
        }
    }

    private async Task SendAsync(Letter letter, CancellationToken cancellationToken)
    {
        for (var tries = 1; await mail.SendAsync(letter, cancellationToken) == MailResult.Away && tries < Tries; tries++)
            await Task.Delay(Again, time, cancellationToken);
    }
}
