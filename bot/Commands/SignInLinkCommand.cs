using System.CommandLine;
using WijkBot.Inbox.SignIn;
using WijkBot.Ops;
using WijkBot.Ops.Start;
using WijkBot.Storage;

namespace WijkBot.Commands;

/// <summary><c>sign-in-link ID</c>: prints a link with which a colleague of the roster signs in once.</summary>
public sealed class SignInLinkCommand : ISubcommand
{
    public Command Build()
    {
        var id = new Argument<string>("id") { Description = "Id of the colleague in the roster" };
        var url = new Option<string>("--url")
        {
            Description = "Where colleagues reach the program",
            DefaultValueFactory = _ => ProgramBuilder.DefaultUrl,
        };
        url.Validators.Add(given =>
        {
            if (!Uri.TryCreate(given.GetValueOrDefault<string>(), UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
                given.AddError("--url must be an address such as https://wijkbot.example.nl");
        });
        var command = new Command("sign-in-link", "Prints a link that signs a colleague in to the inbox, once, within 15 minutes.") { id, url };
        command.SetAction((parsed, cancellationToken) => PrintAsync(parsed.GetRequiredValue(id), parsed.GetRequiredValue(url), cancellationToken));
        return command;
    }

    private static async Task<int> PrintAsync(string id, string url, CancellationToken cancellationToken)
    {
        await using var app = await CommandApp.OpenAsync(cancellationToken, services => services.AddSingleton<SignInLinks>());
        if (await CreateAsync(app.Services.GetRequiredService<SignInLinks>(), id, cancellationToken) is not { } token)
        {
            await Console.Error.WriteLineAsync($"Nobody in the roster has the id '{id}' today: it is not there, or before the first day ('vanaf') or after the last ('tot').");
            return 1;
        }
        Console.Out.WriteLine($"{url.TrimEnd('/')}/{SignInLinks.PathOf(token)}");
        return 0;
    }

    private static async Task<string?> CreateAsync(SignInLinks links, string id, CancellationToken cancellationToken)
    {
        try
        {
            return await links.CreateAsync(id, cancellationToken);
        }
        catch (Exception away) when (RecordFault.IsAway(away))
        {
            throw new StartRefusedException($"The database does not answer ({RecordFault.NameOf(away)}); a link can be made when it does.", away);
        }
        catch (Exception empty) when (RecordFault.IsNotSetUp(empty))
        {
            throw new StartRefusedException("The database has not been set up yet: start the program once, then ask for a link.", empty);
        }
    }
}
