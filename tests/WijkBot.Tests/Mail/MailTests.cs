using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SmtpServer.Protocol;
using WijkBot.Mail;

namespace WijkBot.Tests.Mail;

public class MailTests
{
    [Fact]
    public async Task A_letter_arrives_as_it_was_written()
    {
        await using var server = MailStandIn.Start();
        (await Mail(server).SendAsync(new Letter("regisseur@example.nl", "Nieuw:\r\nBcc: ander@example.nl", "Regel één\n.\nRegel drie"), CancellationToken.None)).ShouldBe(MailResult.Sent);

        server.Letters.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            letter => letter.To.ToString().ShouldBe("regisseur@example.nl"),
            letter => letter.Bcc.ShouldBeEmpty(),
            letter => letter.Subject.ShouldBe("Nieuw: Bcc: ander@example.nl"),
            letter => letter.From.ToString().ShouldBe("\"WijkBot\" <wijkbot@example.nl>"),
            letter => letter.Headers["Auto-Submitted"].ShouldBe("auto-generated"),
            letter => letter.TextBody!.ReplaceLineEndings("\n").TrimEnd().ShouldBe("Regel één\n.\nRegel drie"));
    }

    /// <summary>A mail program reads it as words, whatever stands in it: there is no part that it would show as a page.</summary>
    [Theory]
    [InlineData("<script>hit(1)</script>")]
    [InlineData("<img src=x onerror=hit(1)>")]
    [InlineData("<html><body onload=hit(1)>")]
    public async Task What_looks_like_a_page_goes_as_text(string evil)
    {
        await using var server = MailStandIn.Start();
        (await Mail(server).SendAsync(new Letter("regisseur@example.nl", evil, $"{evil}\nContent-Type: text/html\n\n{evil}"), CancellationToken.None)).ShouldBe(MailResult.Sent);

        server.Letters.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            letter => letter.Subject.ShouldBe(evil),
            letter => letter.Body.ShouldBeOfType<MimeKit.TextPart>().ContentType.MimeType.ShouldBe("text/plain"),
            letter => letter.BodyParts.Count().ShouldBe(1),
            letter => letter.HtmlBody.ShouldBeNull());
    }

    [Theory]
    [InlineData(SmtpReplyCode.MailboxUnavailable, MailResult.Refused)]
    [InlineData(SmtpReplyCode.InsufficientStorage, MailResult.Away)]
    public async Task What_the_server_says_tells_whether_to_try_again(SmtpReplyCode code, MailResult expected)
    {
        await using var server = MailStandIn.Start();
        server.Answer = new SmtpResponse(code, "nee");
        (await Mail(server).SendAsync(new Letter("regisseur@example.nl", "Nieuw", "Er is iets"), CancellationToken.None)).ShouldBe(expected);
    }

    [Fact]
    public async Task A_server_that_is_away_silent_or_without_encryption_is_away()
    {
        await using var server = MailStandIn.Start();
        (await Mail(server, options => options.Security = MailSecurity.StartTls).SendAsync(new Letter("a@example.nl", "x", "x"), CancellationToken.None)).ShouldBe(MailResult.Away);
        server.Letters.ShouldBeEmpty();
        (await Mail(server, options => options.Port = MailStandIn.FreePort()).SendAsync(new Letter("a@example.nl", "x", "x"), CancellationToken.None)).ShouldBe(MailResult.Away);
        using var silent = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        silent.Start();
        var port = ((System.Net.IPEndPoint)silent.LocalEndpoint).Port;
        (await Mail(server, options => (options.Port, options.TimeoutSeconds) = (port, 1)).SendAsync(new Letter("a@example.nl", "x", "x"), CancellationToken.None)).ShouldBe(MailResult.Away);
    }

    [Fact]
    public async Task A_wrong_password_is_away_and_the_right_one_sends()
    {
        await using var server = MailStandIn.Start(withPassword: true);
        (await Mail(server, options => (options.UserName, options.Password) = ("wijkbot", "fout")).SendAsync(new Letter("a@example.nl", "x", "x"), CancellationToken.None)).ShouldBe(MailResult.Away);
        (await Mail(server, options => (options.UserName, options.Password) = ("wijkbot", "geheim")).SendAsync(new Letter("a@example.nl", "x", "x"), CancellationToken.None)).ShouldBe(MailResult.Sent);
    }

    [Theory]
    [InlineData("geen adres", MailResult.Refused)]
    [InlineData("", MailResult.Refused)]
    public async Task An_address_that_is_none_is_refused_without_asking(string to, MailResult expected)
    {
        await using var server = MailStandIn.Start();
        (await Mail(server).SendAsync(new Letter(to, "x", "x"), CancellationToken.None)).ShouldBe(expected);
    }

    [Fact]
    public void What_does_not_hold_together_is_said_at_start()
    {
        Wrong(options => options.Host = "").ShouldBeEmpty();
        Wrong(_ => { }).ShouldBeEmpty();
        Wrong(options => options.From = "WijkBot").ShouldHaveSingleItem().ShouldStartWith("Mail:From:");
        Wrong(options => options.InboxUrl = "wijkbot").ShouldHaveSingleItem().ShouldStartWith("Mail:InboxUrl:");
        Wrong(options => options.UserName = "wijkbot").ShouldHaveSingleItem().ShouldStartWith("Mail:UserName and Mail:Password:");
        Wrong(options => (options.UserName, options.Password) = ("a", "b")).ShouldHaveSingleItem().ShouldStartWith("Mail:Security:");
    }

    private static IEnumerable<string> Wrong(Action<MailOptions> with)
    {
        var options = Given(1);
        with(options);
        return new MailOptionsRules().Validate(null, options).Failures ?? [];
    }

    private static MailOptions Given(int port) => new()
    {
        Host = "127.0.0.1",
        Port = port,
        Security = MailSecurity.None,
        From = "WijkBot <wijkbot@example.nl>",
        InboxUrl = "https://wijkbot.example.nl",
        TimeoutSeconds = 5,
    };

    private static SmtpMail Mail(MailStandIn server, Action<MailOptions>? with = null)
    {
        var options = Given(server.Port);
        with?.Invoke(options);
        return new SmtpMail(Options.Create(options), TimeProvider.System, NullLogger<SmtpMail>.Instance);
    }
}
