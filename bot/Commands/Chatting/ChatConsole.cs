using System.Globalization;
using WijkBot.Messages;

namespace WijkBot.Commands.Chatting;

/// <summary>Talks with somebody at a terminal, and writes the talk down.</summary>
public sealed class ChatConsole(ChatTalk talk, TextReader input, TextWriter output)
{
    /// <summary>The talk so far, in the form of the tests.</summary>
    public ChatScript Script { get; } = new(talk.Channel, talk.Now);

    /// <summary>Goes on until <c>/einde</c> or the end of the input.</summary>
    public async Task RunAsync()
    {
        await output.WriteLineAsync($"U bent een bewoner op {talk.Channel.Name}. /foto, /locatie LAT,LON, /later 26u, /einde");
        while (true)
        {
            await output.WriteAsync("Bewoner: ");
            if (await input.ReadLineAsync() is not { } line || ChatWords.Read(line) is ChatWords.End)
                break;
            if (ChatWords.Read(line) is { } words)
                await DoAsync(words);
        }
        await output.WriteLineAsync(talk.Channel.IsSms ? $"Samen {Number(talk.Segments)} SMS van ons." : "");
    }

    private async Task DoAsync(ChatWords words)
    {
        switch (words)
        {
            case ChatWords.Text text:
                await PlayAsync(text.Words, talk.SayAsync(text.Words));
                break;
            case ChatWords.Photo when !talk.Channel.TakesMedia:
            case ChatWords.Pin when !talk.Channel.TakesLocation:
                await output.WriteLineAsync("Dat kan niet per SMS.");
                break;
            case ChatWords.Photo:
                await PlayAsync("[foto]", talk.SendPhotoAsync());
                break;
            case ChatWords.Pin pin:
                await PlayAsync($"[locatie {Degrees(pin.Location)}]", talk.SendPinAsync(pin.Location));
                break;
            case ChatWords.Later later:
                await WaitAsync(later);
                break;
            case ChatWords.Unknown unknown:
                await output.WriteLineAsync(unknown.Help);
                break;
        }
    }

    private async Task PlayAsync(string written, Task<ChatTurn> turn)
    {
        var played = await turn;
        Script.Resident(written);
        Script.Bot(played);
        for (var index = 0; index < played.Said.Count; index++)
        {
            var cost = talk.Channel.IsSms ? $" ({Number(played.Segments[index])} SMS)" : "";
            await output.WriteLineAsync($"Bot{cost}: {ChatScript.Shown(talk.Channel, played.Said[index])}");
        }
        foreach (var line in played.Done)
            await output.WriteLineAsync(line);
    }

    private async Task WaitAsync(ChatWords.Later later)
    {
        talk.Wait(later.Span);
        Script.Later(later.Count, later.Unit);
        await output.WriteLineAsync($"Het is nu {talk.Now.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}.");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Degrees(Location pin) => FormattableString.Invariant($"{pin.Latitude},{pin.Longitude}");
}
