namespace WijkBot.Dialogs;

/// <summary>Tells "ik wil een melding doen" from a report: what only announces one does not say what is the matter.</summary>
internal static class Aankondiging
{
    private static readonly char[] Tussen = [' ', '\n', '\t', '.', ',', ';', ':', '!', '?', '(', ')', '-'];

    private static readonly HashSet<string> Woorden = new(StringComparer.OrdinalIgnoreCase)
    {
        "ik", "wij", "we", "u", "jullie", "er", "hier", "daar", "het", "de", "een", "n", "'n", "dit", "dat", "iets", "wat", "nog", "ook", "even", "graag", "weer", "mijn", "ons", "onze", "mij", "in", "op", "aan", "bij", "van", "voor", "over", "om", "te",
        "wil", "willen", "wilde", "wou", "zou", "zouden", "kan", "kunnen", "mag", "moet", "heb", "hebben", "is", "ben", "zijn", "doe", "doen", "maken", "maak", "met",
        "melding", "meldingen", "melden", "meld", "doorgeven", "aangeven", "doorgegeven", "probleem", "problemen", "nieuwe", "nieuw", "kapot", "stuk", "defect", "overlast", "last",
        "anoniem", "anonieme", "zonder", "naam", "blijven", "anonymous", "anonymously",
        "hallo", "hoi", "hai", "hey", "dag", "goedemorgen", "goedemiddag", "goedenavond", "goedendag", "beste", "gemeente", "almelo", "svp", "aub", "alstublieft", "straat", "buurt", "wijk",
        "i", "we", "want", "would", "like", "to", "can", "a", "an", "the", "report", "make", "something", "there", "here", "my", "our", "problem", "issue", "broken", "hello", "hi", "please", "at", "on", "d",
    };

    /// <param name="plaats">The place as it stands in the text, which says where and not what; null when there is none.</param>
    public static bool ZegtWat(string tekst, string? plaats)
    {
        var over = string.IsNullOrEmpty(plaats) ? tekst : tekst.Replace(plaats, " ", StringComparison.OrdinalIgnoreCase);
        return over.Split(Tussen, StringSplitOptions.RemoveEmptyEntries).Any(woord => woord.Any(char.IsLetter) && !Woorden.Contains(woord));
    }
}
