using WijkBot.Municipality;

namespace WijkBot.Wijken;

/// <summary>Whether words of a resident name somebody of the team: by his name, or the one who leads it by what he is.</summary>
public static class LeaderNames
{
    private const int ShortestName = 5;

    public static bool Name(Regisseur person, Roster roster, string words) =>
        Of(person, roster).Any(name => words.Contains(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>What he is called, in small letters: his name only when that is long enough to be nobody else's.</summary>
    public static IReadOnlyList<string> Of(Regisseur person, Roster roster) =>
    [
        .. person.Id == roster.TeamLeader.Id ? LeaderWords.Parts : [],
        .. person.Name.Trim() is { Length: >= ShortestName } name ? [name.ToLowerInvariant()] : Array.Empty<string>(),
    ];
}
