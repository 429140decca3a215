using WijkBot.Ops.Start;
using WijkBot.Wijken;

namespace WijkBot.Inbox.SignIn;

/// <summary>In Development the banner shows a link that signs in as the team leader; elsewhere only where the inbox is.</summary>
internal sealed class DevelopmentLink(SignInLinks links, WijkenInUse wijken, IHostEnvironment environment) : IHostedService, IStartNote
{
    private string? token;

    public int Order => 20;

    /// <summary>Runs after the database was brought up to date: that was registered first.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!environment.IsDevelopment())
            return;
        try
        {
            token = await links.CreateAsync(wijken.Roster.TeamLeader.Id, cancellationToken);
        }
        catch (System.Data.Common.DbException)
        {
            // the record is away, and said so: the program starts without a link
        }
    }

    public string? Line(Uri home) => token is null
        ? $"Inbox       {home}inbox (sign in with a link from: WijkBot sign-in-link ID)"
        : $"Inbox       {home}{SignInLinks.PathOf(token)} (once, within {SignInLinks.Lifetime.TotalMinutes:0} minutes)";

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
