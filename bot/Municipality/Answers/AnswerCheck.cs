using WijkBot.Messages;

namespace WijkBot.Municipality;

/// <summary>What may be wrong with one text of a canned answer, in one line each.</summary>
internal static class AnswerCheck
{
    private const int TwoSms = 306;

    /// <summary>Languages whose letters with marks lose them in an SMS; what remains is one for one.</summary>
    private static readonly string[] Rewritten = ["tr", "pl"];

    /// <param name="language">Two letters; null for Dutch.</param>
    /// <param name="dutch">The Dutch text it is a translation of; null for Dutch itself.</param>
    public static IEnumerable<string> Of(string text, string? language, string? dutch)
    {
        var fields = AnswerText.FieldsIn(text);
        foreach (var field in fields.Where(field => !AnswerFields.All.ContainsKey(field)))
            yield return $"'{{{field}}}' is geen veld (bekend: {string.Join(", ", AnswerFields.All.Keys)})";
        if (AnswerText.HasLooseBrace(text))
            yield return "een accolade hoort bij geen veld; schrijf een veld als {straat} of {straat|uw straat}";
        foreach (var field in dutch is null ? [] : AnswerText.FieldsIn(dutch).Except(fields))
            yield return $"'{{{field}}}' staat wel in de Nederlandse tekst en niet in deze";
        foreach (var line in Size(text, language))
            yield return line;
    }

    private static IEnumerable<string> Size(string text, string? language)
    {
        var most = language is null ? TwoSms : AnswerFields.Languages[language];
        var isPlain = most == TwoSms;
        var foreign = !isPlain || Rewritten.Contains(language) ? "" : string.Concat(text.Where(letter => Gsm7.Septets(letter) == 0).Distinct());
        if (foreign.Length > 0)
            yield return $"heeft tekens die niet in een sms passen: {foreign}";
        var (filled, _) = AnswerText.Fill(text, field => new string('x', AnswerFields.Room.GetValueOrDefault(field)));
        if (filled.Sum(letter => isPlain ? Math.Max(1, Gsm7.Septets(letter)) : 1) is var length && length > most)
            yield return $"wordt met de velden ingevuld {length} tekens; hoogstens {most} (twee sms)";
    }
}
