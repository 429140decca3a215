using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Topics;

/// <summary>Words before which something is only told where it is: "naast de oude container".</summary>
internal sealed class PlacingWords
{
    private readonly HashSet<string> placing = Section("placing");
    private readonly HashSet<string> between = Section("between");
    private readonly HashSet<string> nouns = Section("noun");
    private readonly string[] streets = [.. Section("street")];

    public bool Is(string word) => placing.Contains(word);

    /// <summary>Whether the word at this place is told only as where something is.</summary>
    public bool IsPlace(Sentence sentence, int at)
    {
        var before = at - 1;
        while (before > 0 && between.Contains(sentence[before]) && sentence.Before(before + 1) == Gap.Space)
            before--;
        return before >= 0 && placing.Contains(sentence[before]) && sentence.Before(before + 1) == Gap.Space;
    }

    /// <summary>"De weg" and "een stuk" do not tell that something is gone or broken.</summary>
    public bool IsNoun(Sentence sentence, int at) => nouns.Contains(sentence[at]) && between.Contains(sentence[at - 1]);

    /// <summary>It ends as the name of a street: what it is made of tells nothing.</summary>
    public bool IsStreet(string word) => Array.Exists(streets, street => word.EndsWith(street, StringComparison.Ordinal));

    private static HashSet<string> Section(string name) =>
        [.. WordFile.Read("placing").Where(line => line.Section == name).SelectMany(line => line.Entry.Split('|')).Select(word => Fold.Word(word))];
}
