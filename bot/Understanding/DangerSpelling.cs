using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding;

/// <summary>A word as it was meant by whoever is in haste or writes by ear: <c>brnad</c>, <c>stopkontakt</c>, <c>reageerd</c>.</summary>
internal sealed class DangerSpelling
{
    private readonly Spelling slips;
    private readonly Sounds sounds;
    private readonly HashSet<string> right;
    private readonly WordMemo<string> memo;

    /// <param name="vocabulary">The words of danger.</param>
    public DangerSpelling(IReadOnlyCollection<string> vocabulary)
    {
        right = [.. WordFile.Read("known").SelectMany(line => line.Entry.Split(' '))];
        slips = new Spelling(vocabulary, right);
        sounds = new Sounds("nl", vocabulary);
        memo = new WordMemo<string>(Meant);
    }

    /// <summary>The message as it was meant.</summary>
    public Sentence Meant(Sentence sentence) => sentence.With(memo);

    /// <summary>The word of danger; the word itself when it is right as it is, or like none.</summary>
    private string Meant(string typed) =>
        right.Contains(typed) ? typed : slips.Meant(typed) is var meant && ReferenceEquals(meant, typed) ? sounds.Meant(typed) : meant;
}
