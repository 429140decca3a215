using WijkBot.Understanding.Places;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Privacy;

/// <summary>How far a name goes: initials, particles, first and last names that follow each other.</summary>
internal sealed class NameSpan(PrivacyWords words, StreetWords streetWords)
{
    private const int MostWords = 6;
    private const int MostParticles = 3;

    /// <summary>Shorter names in small letters are too often other words.</summary>
    private const int ShortestFirst = 4;

    private const int ShortestLast = 6;

    /// <summary>The name behind a title or relation at this token.</summary>
    public (int Start, int End)? Behind(NameText text, int at, Trust trust)
    {
        var start = at + 1;
        while (start < at + 3 && (words.Is(text.Sentence[start], PrivacyWord.StrongTitle) || words.Is(text.Sentence[start], PrivacyWord.Title)) && Joins(text, start))
            start++;
        return Joins(text, start) ? From(text, start, trust) : null;
    }

    /// <summary>The name behind "ik heet", "u spreekt met".</summary>
    public (int Start, int End)? Introduced(NameText text, int at)
    {
        while (words.Is(text.Sentence[at], PrivacyWord.StrongTitle) || words.Is(text.Sentence[at], PrivacyWord.Title))
            at++;
        if (text.Sentence.Before(at) == Gap.Stop && at > 0 && !IsDotted(text.Sentence, at))
            return null;
        // "ik ben de koning te rijk"
        var isTrade = words.Is(text.Sentence[at], PrivacyWord.Particle) && words.Is(text.Sentence[at + 1], PrivacyWord.Doubtful) && !text.IsCapital(at + 1);
        return isTrade ? null : From(text, at, Trust.Capital);
    }

    /// <summary>"Met vriendelijke groet,\nJ. Wolbers".</summary>
    public (int Start, int End)? UnderGreeting(NameText text, int at)
    {
        var start = at + 1;
        while (start < at + 4 && (words.Is(text.Sentence[start], PrivacyWord.Greeting) || streetWords.IsSmall(text.Sentence[start]) && !text.IsCapital(start)
            || words.Is(text.Sentence[start], PrivacyWord.Title) || words.Is(text.Sentence[start], PrivacyWord.StrongTitle)))
            start++;
        return From(text, start, Trust.Capital) is var (from, end) && (end == text.Sentence.Count || text.Sentence.Before(end) != Gap.Space) ? (from, end) : null;
    }

    /// <summary>"Ayşe Hanım": the title comes last.</summary>
    public (int Start, int End)? Before(NameText text, int at)
    {
        var start = at;
        while (start > 0 && start > at - 2 && text.Sentence.Before(start) == Gap.Space && text.Free[start - 1] && (text.IsCapital(start - 1) || words.IsName(text.Sentence[start - 1])))
            start--;
        return start < at ? (start, at) : null;
    }

    /// <summary>A name by itself: known, or with initials.</summary>
    public (int Start, int End)? Bare(NameText text, int at)
    {
        var sentence = text.Sentence;
        if (IsInitial(text, at) && From(text, at, Trust.Capital) is var (from, to) && to - from > 1 && text.IsCapital(to - 1) && sentence[to - 1].Length > 2)
            return (from, to);
        var end = End(text, at);
        var doubtful = words.Is(sentence[at], PrivacyWord.Doubtful);
        if (!words.IsName(sentence[at]) && !doubtful && !words.IsFirst(sentence[at]) || !sentence.IsWord(at) || sentence.IsNumber(at - 1))
            return null;
        var isFull = end - at > 1 && (words.IsFirst(sentence[at]) || doubtful && text.IsCapital(at) || words.Is(sentence[at], PrivacyWord.Surname));
        var isSure = !doubtful && (text.IsCapital(at) || sentence[at].Length >= (words.Is(sentence[at], PrivacyWord.FirstName) ? ShortestFirst : ShortestLast));
        return isFull || isSure ? (at, end) : null;
    }

    private (int Start, int End)? From(NameText text, int start, Trust trust)
    {
        var core = start;
        while (core < start + 4 && core < text.Sentence.Count && (IsInitial(text, core) || words.Is(text.Sentence[core], PrivacyWord.Particle)) && (core == start || Joins(text, core)))
            core++;
        if (core >= text.Sentence.Count || core > start && !Joins(text, core))
            core--;
        return core >= start && core < text.Sentence.Count && IsCore(text, core, trust, core > start) ? (start, End(text, core)) : null;
    }

    /// <param name="led">Initials or "van der" stand before it.</param>
    private bool IsCore(NameText text, int at, Trust trust, bool led)
    {
        var word = text.Sentence[at];
        if (!text.Sentence.IsWord(at) || !text.Free[at] || words.Is(word, PrivacyWord.NoName) || words.Is(word, PrivacyWord.TitleBehind) || word.Length == 1 || words.Is(word, PrivacyWord.Particle))
            return false;
        var isKnown = words.IsName(word) || words.Is(word, PrivacyWord.Doubtful) && (trust != Trust.Known || text.IsCapital(at))
            || trust == Trust.Known && words.IsFirst(word) && End(text, at) > at + 1 || led && trust != Trust.Known && IsLed(text, at);
        if (isKnown || trust != Trust.Known && text.IsCapital(at) && !streetWords.IsSmall(word))
            return true;
        return trust switch
        {
            Trust.Any => !streetWords.IsSmall(word) && !led || words.EndsAsSurname(word),
            Trust.Capital => words.EndsAsSurname(word),
            _ => text.IsCapital(at) && char.IsAsciiLetter(word[0]) && !streetWords.IsSmall(word),
        };
    }

    /// <summary>Behind the last word of the name that has this word.</summary>
    private int End(NameText text, int core)
    {
        var end = core + 1;
        var isFirst = words.IsFirst(text.Sentence[core]) || words.Is(text.Sentence[core], PrivacyWord.Surname);
        while (end < core + MostWords && end < text.Sentence.Count)
        {
            var next = end;
            while (next < end + MostParticles && next < text.Sentence.Count && words.Is(text.Sentence[next], PrivacyWord.Particle) && text.Sentence.Before(next) == Gap.Space)
                next++;
            if (next >= text.Sentence.Count || text.Sentence.Before(next) is not (Gap.Space or Gap.Sign) || !IsMore(text, next, next > end, isFirst))
                return end;
            end = next + 1;
        }
        return end;
    }

    /// <summary>Behind "van", "ter" or "el" a surname, also one that is only known so.</summary>
    private bool IsLed(NameText text, int at) => words.Is(text.Sentence[at], PrivacyWord.LikelyLast) || words.Is(text.Sentence[at - 1], PrivacyWord.SureParticle) && !streetWords.IsSmall(text.Sentence[at]);

    /// <param name="behindFirst">A first name or a surname stands before it.</param>
    private bool IsMore(NameText text, int at, bool led, bool behindFirst) => text.Sentence.IsWord(at) && text.Free[at] && !words.Is(text.Sentence[at], PrivacyWord.NoName) && !words.Is(text.Sentence[at], PrivacyWord.TitleBehind)
        && (text.IsCapital(at) && !streetWords.IsSmall(text.Sentence[at]) || words.Is(text.Sentence[at], PrivacyWord.Surname) || led && words.Is(text.Sentence[at], PrivacyWord.Doubtful)
            || behindFirst && (words.IsLastBehindFirst(text.Sentence[at]) || words.Is(text.Sentence[at], PrivacyWord.LikelyFirst) || led && IsLed(text, at)));

    private static bool IsInitial(NameText text, int at) => text.Sentence.IsWord(at) && text.IsCapital(at)
        && (text.Sentence[at].Length == 1 || text.Sentence[at].Length == 2 && char.IsLower(text.Sentence.Raw(at)[1])) && text.Sentence.Tokens[at].End < text.Sentence.Text.Length && text.Sentence.Text[text.Sentence.Tokens[at].End] == '.' && text.Free[at];

    private bool Joins(NameText text, int at) => text.Sentence.Before(at) is Gap.Space or Gap.None or Gap.Sign || IsDotted(text.Sentence, at);

    /// <summary>"mevr. Jansen", "A. de Wit": the full stop ends no sentence.</summary>
    private bool IsDotted(Sentence sentence, int at) => at > 0 && at < sentence.Count && sentence.SignBefore(at) == ' ' && sentence.Text[sentence.Tokens[at - 1].End] == '.'
        && (sentence[at - 1].Length <= 2 || words.Is(sentence[at - 1], PrivacyWord.StrongTitle) || words.Is(sentence[at - 1], PrivacyWord.Particle));
}
