using System.CommandLine;
using WijkBot.Commands.Chatting;
using WijkBot.Messages;
using WijkBot.Ops.Start;
using WijkBot.Storage;

namespace WijkBot.Commands;

/// <summary><c>chat</c>: talk to the bot in the terminal.</summary>
internal sealed class ChatCommand : ISubcommand
{
    private readonly Option<string> channel = new("--channel")
    {
        Description = "sms or whatsapp",
        DefaultValueFactory = _ => "sms",
    };

    private readonly Option<FileInfo?> save = new("--save") { Description = "writes the talk to this file, as a .chat test; it is then Monday 23 November 2026, 10.00, and the areas are those of the municipality's own files" };

    /// <summary>What is written down must read the same whenever it is played: a Monday morning within opening hours, as in most talks of the tests, and without the year that was imported here.</summary>
    public static readonly DateTimeOffset Written = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    public Command Build()
    {
        channel.AcceptOnlyFromAmong("sms", "whatsapp");
        var command = new Command("chat", "Talk to the bot as a resident, with the areas that are used; nothing is kept or sent.") { channel, save };
        command.SetAction((parsed, _) => TalkAsync(
            ChannelTraits.Of(parsed.GetRequiredValue(channel)), parsed.GetValue(save), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static async Task<int> TalkAsync(ChannelTraits channel, FileInfo? save, TextWriter output)
    {
        await using var house = save is null
            ? await ChatHouse.OpenAsync([], TimeProvider.System.GetUtcNow(), DataFolder.Within(ProgramBuilder.Create([]), DataFolder.Areas))
            : await ChatHouse.OpenAsync([], Written);
        if (save is not null)
            await output.WriteLineAsync("Dit gesprek wordt bewaard. Het is maandag 23 november 2026, 10.00 uur.");
        var console = new ChatConsole(house.Talk(channel), Console.In, output);
        await console.RunAsync();
        if (save is not null)
            await File.WriteAllTextAsync(save.FullName, console.Script.ToString());
        return 0;
    }
}
