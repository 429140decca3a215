using System.Globalization;
using WijkBot.Messages;

namespace WijkBot.Commands.Chatting;

/// <summary>
/// A talk written down as a <c>.chat</c> file: a head, then what the resident does and, for reading, what the bot answers.
/// The tests play the first and compare the second.
/// </summary>
public sealed class ChatScript(ChannelTraits channel, DateTimeOffset start)
{
    private readonly List<string> lines = [$"Kanaal: {channel.Name}", $"Tijd: {start.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}"];

    public void Resident(string text) => Block("Bewoner:", text, blankBefore: true);

    public void Later(int count, string unit) => lines.AddRange(["", $"--- {count.ToString(CultureInfo.InvariantCulture)} {unit} later ---"]);

    public void Bot(ChatTurn turn)
    {
        foreach (var message in turn.Said)
            Block("Bot:", Shown(channel, message), blankBefore: false);
        lines.AddRange(turn.Done);
    }

    /// <summary>A message as the channel shows it: options numbered on SMS, as buttons elsewhere.</summary>
    public static string Shown(ChannelTraits channel, OutgoingMessage message) => channel.IsSms || message.Options.Count == 0
        ? message.PlainText
        : $"{message.Text}\n{string.Join(' ', message.Options.Select(option => $"[{option.Label}]"))}";

    public override string ToString() => string.Join('\n', lines) + '\n';

    /// <summary>Further lines are indented by two spaces.</summary>
    private void Block(string who, string text, bool blankBefore)
    {
        if (blankBefore)
            lines.Add("");
        lines.AddRange(text.Split('\n').Select((line, index) => index == 0 ? $"{who} {line}".TrimEnd() : $"  {line}".TrimEnd()));
    }
}
