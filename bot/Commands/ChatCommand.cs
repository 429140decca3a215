using System.CommandLine;
using WijkBot.Commands.Chatting;
using WijkBot.Messages;

namespace WijkBot.Commands;

/// <summary><c>chat</c>: talk to the bot in the terminal.</summary>
internal sealed class ChatCommand : ISubcommand
{
    private readonly Option<string> channel = new("--channel")
    {
        Description = "sms or whatsapp",
        DefaultValueFactory = _ => "sms",
    };

    private readonly Option<FileInfo?> save = new("--save") { Description = "writes the talk to this file, as a .chat test" };

    public Command Build()
    {
        channel.AcceptOnlyFromAmong("sms", "whatsapp");
        var command = new Command("chat", "Talk to the bot as a resident; nothing is kept or sent.") { channel, save };
        command.SetAction((parsed, _) => TalkAsync(
            ChannelTraits.Of(parsed.GetRequiredValue(channel)), parsed.GetValue(save), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static async Task<int> TalkAsync(ChannelTraits channel, FileInfo? save, TextWriter output)
    {
        await using var house = await ChatHouse.OpenAsync([], TimeProvider.System.GetUtcNow());
        var console = new ChatConsole(house.Talk(channel), Console.In, output);
        await console.RunAsync();
        if (save is not null)
            await File.WriteAllTextAsync(save.FullName, console.Script.ToString());
        return 0;
    }
}
