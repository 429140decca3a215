namespace WijkBot.Conversations;

/// <summary>One sentence for all the cases of a resident that went to somebody else.</summary>
internal static class MovedWords
{
    /// <summary>More numbers would not fit beside the longest names.</summary>
    private const int MostNumbers = 3;

    /// <summary>Null when nothing of it may be told.</summary>
    public static Phrase? Of(IReadOnlyList<MovedCase> cases)
    {
        var told = cases.Where(moved => !moved.Untold).ToList();
        if (told.Count == 0)
            return null;
        var (one, last) = (told.Count == 1, told[^1]);
        var text = told.DistinctBy(moved => (moved.To, moved.Name, moved.Away)).Count() > 1
            ? "Uw meldingen {nummers} zijn nu bij andere medewerkers van de gemeente. Zij helpen u verder."
            : Sentence(last, one);
        return new Phrase(text).With("naam", last.Name).With("weg", last.Away ?? "").With("nummer", last.Number).With("nummers", Numbers(told));
    }

    private static string Sentence(MovedCase moved, bool one) => (moved.To, moved.Away is not null, one) switch
    {
        (NewHandler.Regisseur, false, true) => "U heeft vanaf nu een andere wijkregisseur van de gemeente: {naam}. Die helpt u verder met uw melding {nummer}.",
        (NewHandler.Regisseur, false, false) => "U heeft vanaf nu een andere wijkregisseur van de gemeente: {naam}. Die helpt u verder met uw meldingen {nummers}.",
        (NewHandler.Regisseur, true, true) => "U heeft vanaf nu een andere wijkregisseur van de gemeente: {weg}. Tijdelijk helpt {naam} u met uw melding {nummer}.",
        (NewHandler.Regisseur, true, false) => "U heeft vanaf nu een andere wijkregisseur van de gemeente: {weg}. Tijdelijk helpt {naam} u met uw meldingen.",
        (NewHandler.Team, _, true) => "Uw melding {nummer} is nu bij {naam}. Een medewerker helpt u verder.",
        (NewHandler.Team, _, false) => "Uw meldingen {nummers} zijn nu bij {naam}. Een medewerker helpt u verder.",
        (_, _, true) => "Uw melding {nummer} is nu bij {naam}. Die helpt u verder.",
        _ => "Uw meldingen {nummers} zijn nu bij {naam}. Die helpt u verder.",
    };

    private static string Numbers(List<MovedCase> told) =>
        string.Join(", ", told.Take(MostNumbers).Select(moved => moved.Number)) + (told.Count > MostNumbers ? ", ..." : "");
}
