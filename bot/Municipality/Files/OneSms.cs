using WijkBot.Messages;

namespace WijkBot.Municipality;

/// <summary>A text that must fit one SMS: its letters in the alphabet of SMS, and no more of them than go in.</summary>
internal static class OneSms
{
    private const int Longest = 160;

    /// <summary>Notes what is wrong with the text of a key, with its line.</summary>
    public static void Check(YamlEntry entry, string key, string text)
    {
        var foreign = string.Concat(text.Where(letter => Gsm7.Septets(letter) == 0).Distinct());
        if (foreign.Length > 0)
            entry.Problem(key, $"'{key}' heeft tekens die niet in een sms passen: {foreign}");
        else if (text.Sum(Gsm7.Septets) is var length && length > Longest)
            entry.Problem(key, $"'{key}' heeft {length} tekens; hoogstens {Longest} (een sms)");
    }
}
