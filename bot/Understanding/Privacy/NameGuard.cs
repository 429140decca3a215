using WijkBot.Conversations;
using WijkBot.Understanding.Places;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Privacy;

/// <summary>
/// Names of people: behind a title ("mevrouw jansen"), a relation ("mijn dochter Lisa") or what introduces one ("ik heet"), under a
/// greeting, with initials, or known as a name. Not the names of streets, areas and firms.
/// </summary>
internal sealed class NameGuard(PrivacyWords words, NameSpan names, PlaceMarks places)
{
    private readonly PatternSet leads = WordFile.Patterns("introduce");

    public void Find(PrivateSpans spans)
    {
        var sentence = spans.Sentence;
        var free = Free(sentence, leads.Find(sentence), out var introduced);
        var text = new NameText(sentence, free);
        foreach (var at in introduced)
            Add(spans, names.Introduced(text, at));
        for (var at = 0; at < sentence.Count; at++)
        {
            if (free[at] && Name(text, at) is { } name)
            {
                Add(spans, name);
                at = Math.Max(at, name.End - 1);
            }
        }
    }

    private (int Start, int End)? Name(NameText text, int at)
    {
        var word = text.Sentence[at];
        if (words.Is(word, PrivacyWord.StrongTitle) && names.Behind(text, at, Trust.Any) is { } titled)
            return titled;
        if (words.Is(word, PrivacyWord.Title) && names.Behind(text, at, Trust.Capital) is { } named)
            return named;
        if (words.Is(word, PrivacyWord.Relation) && names.Behind(text, at, Trust.Known) is { } related)
            return related;
        if (words.Is(word, PrivacyWord.Greeting) && names.UnderGreeting(text, at) is { } signed)
            return signed;
        return words.Is(word, PrivacyWord.TitleBehind) ? names.Before(text, at) : names.Bare(text, at);
    }

    /// <summary>Which tokens belong to no street, area or firm.</summary>
    private bool[] Free(Sentence sentence, List<PatternMatch> found, out List<int> introduced)
    {
        var free = new bool[sentence.Count];
        Array.Fill(free, true);
        foreach (var (start, end) in places.Named(sentence))
            free.AsSpan(start, end - start).Clear();
        foreach (var match in found.Where(match => match.Pattern.Section == "firm"))
            free.AsSpan(match.Start, match.End - match.Start).Clear();
        introduced = [.. found.Where(match => match.Pattern.Section == "lead").Select(match => match.End).Where(at => at < sentence.Count)];
        return free;
    }

    private static void Add(PrivateSpans spans, (int Start, int End)? name)
    {
        if (name is var (start, end))
            spans.AddTokens(start, end, PrivateKind.Name);
    }
}

/// <summary>What makes a word a name.</summary>
internal enum Trust
{
    /// <summary>Where it stands: any word that is no small word.</summary>
    Any,

    /// <summary>A capital, or a name that is known.</summary>
    Capital,

    /// <summary>A capital where that says something, and a known name.</summary>
    Known,
}

/// <param name="Free">Per token: belongs to no street, area or firm.</param>
internal sealed record NameText(Sentence Sentence, bool[] Free)
{
    /// <summary>Written in capitals altogether: then they say nothing.</summary>
    public bool Shouts { get; } = Sentence.Text.Count(char.IsUpper) > Sentence.Text.Count(char.IsLower);

    public bool IsCapital(int at) => !Shouts && Sentence.IsCapital(at);
}
