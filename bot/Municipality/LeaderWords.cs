namespace WijkBot.Municipality;

/// <summary>What residents call who leads the team: a complaint that says so may be about him, and he does not read it.</summary>
public static class LeaderWords
{
    /// <summary>Parts of words, in small letters.</summary>
    public static IReadOnlyList<string> Parts { get; } =
        ["teamleid", "team leid", "teamleit", "teamlead", "team lead", "leidinggevende", "ekip lideri", "takım lideri", "ekip yöneticisi", "kierownik zespo", "kierownika zespo", "رئيس الفريق"];

    public static bool Names(string words) => Parts.Any(part => words.Contains(part, StringComparison.OrdinalIgnoreCase));
}
