using System.Buffers;
using System.Collections.Concurrent;
using MimeKit;
using SmtpServer;
using SmtpServer.Authentication;
using SmtpServer.ComponentModel;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace WijkBot.Tests.Mail;

/// <summary>A mail server on this machine that keeps what it gets, or refuses it.</summary>
internal sealed class MailStandIn : MessageStore, IAsyncDisposable
{
    private readonly ConcurrentQueue<MimeMessage> letters = new();
    private readonly CancellationTokenSource end = new();
    private Task running = Task.CompletedTask;
    private int talking;

    public int Port { get; private init; }

    /// <summary>What it answers to each letter.</summary>
    public SmtpResponse Answer { get; set; } = SmtpResponse.Ok;

    public IReadOnlyList<MimeMessage> Letters => [.. letters];

    /// <summary>Who is connected: a letter is here before whoever sent it knows, and who does not know sends it again.</summary>
    public int Talking => Volatile.Read(ref talking);

    public static MailStandIn Start(bool withPassword = false)
    {
        var mail = new MailStandIn { Port = FreePort() };
        var options = new SmtpServerOptionsBuilder().ServerName("localhost").Endpoint(endpoint =>
        {
            endpoint.Port(mail.Port).AllowUnsecureAuthentication();
            if (withPassword)
                endpoint.AuthenticationRequired();
        }).Build();
        var services = new ServiceProvider();
        services.Add(mail);
        services.Add(new DelegatingUserAuthenticator((user, password) => user == "wijkbot" && password == "geheim"));
        var server = new SmtpServer.SmtpServer(options, services);
        server.SessionCreated += (_, _) => Interlocked.Increment(ref mail.talking);
        server.SessionCompleted += (_, _) => Interlocked.Decrement(ref mail.talking);
        server.SessionFaulted += (_, _) => Interlocked.Decrement(ref mail.talking);
        server.SessionCancelled += (_, _) => Interlocked.Decrement(ref mail.talking);
        mail.running = server.StartAsync(mail.end.Token);
        return mail;
    }

    /// <summary>Configuration that makes a bot use it.</summary>
    public (string Key, string? Value)[] Settings =>
    [
        ("Mail:Host", "127.0.0.1"), ("Mail:Port", $"{Port}"), ("Mail:Security", "None"), ("Mail:From", "WijkBot <wijkbot@example.nl>"),
        ("Mail:InboxUrl", "https://wijkbot.example.nl"), ("Mail:TimeoutSeconds", "5"),
    ];

    public override async Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream(buffer.ToArray());
        if (Answer == SmtpResponse.Ok)
            letters.Enqueue(await MimeMessage.LoadAsync(stream, cancellationToken));
        return Answer;
    }

    public static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        end.Dispose();
    }
}
