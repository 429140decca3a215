using WijkBot.Conversations;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding;

/// <summary>Words that work at any moment, only when they are the whole message: inside a sentence "stop" or "terug" means something else.</summary>
internal sealed class CommandReader(Polite polite)
{
    /// <summary>Longer messages are never a command.</summary>
    private const int MostWords = 14;

    private readonly PatternSet patterns = WordFile.Patterns("command");

    public Command? Read(Sentence sentence)
    {
        if (sentence.Count is 0 or > MostWords)
            return null;
        var pattern = patterns.Whole(sentence) ?? patterns.Whole(polite.Strip(sentence));
        if (pattern is null)
            return null;
        var parts = pattern.Section.Split(':');
        return new Command(Enum.Parse<CommandKind>(parts[0]), parts.Length > 1 ? parts[1] : null);
    }
}
