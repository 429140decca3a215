using WijkBot.Languages;
using WijkBot.Messages;

namespace WijkBot.Handover;

/// <summary>What an afspraak must be like; each gives what is wrong, or null.</summary>
internal static class AfspraakRules
{
    public static ActResult.Refused? WrongWhat(string what) => what.Length == 0
        ? new ActResult.Refused("what", "Schrijf in een zin wat er gebeurt, bijvoorbeeld: de wijkregisseur kijkt naar de lantaarn.")
        : WrongWords("what", what, AfspraakDesk.LongestWhat);

    public static ActResult.Refused? WrongWhy(string why) => why.Length == 0
        ? new ActResult.Refused("why", "Geef de reden; de bewoner krijgt die te lezen.")
        : WrongWords("why", why, AfspraakDesk.LongestWhy);

    /// <summary>A promise is for today or later, and not for longer than somebody remembers.</summary>
    public static ActResult.Refused? WrongDay(DateOnly? day, DateOnly today)
    {
        if (day is not { } given)
            return new ActResult.Refused("day", "Kies de dag waarop het uiterlijk klaar is.");
        if (given < today)
            return new ActResult.Refused("day", "Deze dag is al voorbij. Kies vandaag of later.");
        return given > today.AddYears(1) ? new ActResult.Refused("day", "Deze dag is meer dan een jaar weg. Kies een dag binnen een jaar.") : null;
    }

    private static ActResult.Refused? WrongWords(string field, string words, int longest)
    {
        if (Transliteration.Loses(words))
            return new ActResult.Refused(field, "Schrijf gewone letters: niet elke telefoon kan deze tekens tonen.");
        var length = Transliteration.ToGsm7(words).Sum(Gsm7.Septets);
        return length > longest ? new ActResult.Refused(field, $"Dit is te lang: {length} tekens, het mogen er hooguit {longest} zijn.") : null;
    }
}
