namespace WijkBot.Understanding.When;

/// <summary>A word of time in one or more languages. A shy one is a word of something else too: it counts only beside another word of time of its language.</summary>
internal sealed class TimeEntry
{
    private List<(int Language, TimeWord Meaning)>? shy;
    private TimeWord sure = TimeWord.Nothing;

    public TimeEntry(TimeWord meaning, int language, bool isShy) => Add(meaning, language, isShy);

    /// <summary>Languages in which it surely is a word of time, as bits.</summary>
    public int Languages { get; private set; }

    public bool IsCore { get; private set; }

    /// <summary>Only says something about a time: <c>ik</c>, <c>liever</c>.</summary>
    public bool IsMark => shy is null && sure is { IsCore: false, Roles: Role.None, Number: null } && sure.Mark != Mark.None;

    /// <summary>Languages in which it shyly says from when, as bits.</summary>
    public int Leading => shy?.Where(one => one.Meaning.Is(Role.From)).Aggregate(0, (bits, one) => bits | one.Language) ?? 0;

    /// <summary>Languages in which it may be a day, as bits.</summary>
    public int Days => (sure.Day is not null ? Languages : 0) | (shy?.Where(one => one.Meaning.Day is not null).Aggregate(0, (bits, one) => bits | one.Language) ?? 0);

    public void Add(TimeWord meaning, int language, bool isShy)
    {
        if (isShy)
            (shy ??= []).Add((language, meaning));
        else
            (sure, Languages) = (ReferenceEquals(sure, TimeWord.Nothing) ? meaning : sure.With(meaning), Languages | language);
        IsCore = sure.IsCore || shy?.Exists(one => one.Meaning.IsCore) == true;
    }

    /// <param name="languages">Languages of which there are other words of time in the message.</param>
    public TimeWord Meaning(int languages)
    {
        var meaning = sure;
        if (shy is null)
            return meaning;
        foreach (var (language, told) in shy)
        {
            if ((language & languages) != 0)
                meaning = meaning.With(told);
        }
        return meaning;
    }
}
