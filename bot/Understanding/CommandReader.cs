using WijkBot.Conversations;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding;

/// <summary>Words that work at any moment, only when they are the whole message: inside a sentence "stop" or "terug" means something else.</summary>
internal sealed class CommandReader(Polite polite)
{
    /// <summary>Longer messages are never a command.</summary>
    private const int MostWords = 14;

    private readonly PatternSet patterns = WordFile.Patterns("command");
    private readonly CounterReader counters = new(polite);
    private volatile Last? last;

    /// <summary>The command that the message is. The last one is kept: a message is read for a command before it is read at all, and then again.</summary>
    public Command? Read(Sentence sentence)
    {
        if (last is var (before, command) && ReferenceEquals(before, sentence))
            return command;
        var read = Fresh(sentence);
        last = new Last(sentence, read);
        return read;
    }

    private Command? Fresh(Sentence sentence)
    {
        if (sentence.Count is 0 or > MostWords)
            return null;
        if (Whole(sentence) is not { } pattern)
            return counters.Read(sentence) is { } asked ? new Command(CommandKind.Counter, asked) : null;
        var parts = pattern.Section.Split(':');
        return new Command(Enum.Parse<CommandKind>(parts[0]), parts.Length > 1 ? parts[1] : null);
    }

    private Pattern? Whole(Sentence sentence)
    {
        if (patterns.Whole(sentence) is { } pattern)
            return pattern;
        return polite.Strip(sentence) is var stripped && ReferenceEquals(stripped, sentence) ? null : patterns.Whole(stripped);
    }

    private sealed record Last(Sentence Sentence, Command? Command);
}
