using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Municipality;

namespace WijkBot.Inbox.Answers;

/// <summary>The canned answers that fit a case, and one of them filled in for who reads it.</summary>
public sealed class AnswerChoice(AnswersInUse answers, AnswerValues values)
{
    private const string Dutch = "nl";

    /// <summary>Those for its kind and status: what is for this kind only comes first.</summary>
    public IReadOnlyList<CannedAnswer> For(CaseRow row) =>
        [.. answers.Now.All.Where(answer => answer.IsFor(row.Category, row.Status)).OrderByDescending(answer => answer.Categories.Count > 0)];

    /// <summary>The words to put into the box.</summary>
    /// <param name="id">Of the answer.</param>
    /// <param name="reader">For whom, as the form says it; see <see cref="ReplyAddress"/>.</param>
    public FilledAnswer Fill(CaseFile file, string id, string reader)
    {
        if (answers.Now.ById(id) is not { } answer)
            return FilledAnswer.Refused("Kies eerst een antwoord uit de lijst.");
        var spoken = LanguageFor(file, reader);
        var language = spoken is not null && (spoken == Dutch || answer.Translations.ContainsKey(spoken)) ? spoken : Dutch;
        var (text, missing) = AnswerText.Fill(answer.Translations.GetValueOrDefault(language) ?? answer.Text, values.Of(file.Case, language));
        return missing.Count > 0
            ? FilledAnswer.Refused($"Bij deze melding is dit niet bekend: {string.Join(", ", missing.Select(field => AnswerFields.All[field]))}. Kies een ander antwoord of schrijf het zelf.")
            : new FilledAnswer(text, Note(spoken, language), null);
    }

    /// <summary>Null when it goes to several who do not write the same language.</summary>
    private static string? LanguageFor(CaseFile file, string reader)
    {
        if (reader == ReplyAddress.All)
            return file.Reporters.Active.Select(one => one.Language).Distinct().ToList() is [var only] ? only : null;
        return (file.Reporters.Active.FirstOrDefault(one => one.Conversation.ToString() == reader) ?? file.LastWriter)?.Language ?? file.Case.Language;
    }

    private static string? Note(string? spoken, string language) => spoken switch
    {
        null => "De melders schrijven niet allemaal dezelfde taal. Dit antwoord is in het Nederlands.",
        _ when spoken == language => null,
        _ => $"Dit antwoord is er niet in het {KnownLanguage.Of(spoken)?.DutchName ?? spoken}. Het staat in het Nederlands in het vak.",
    };
}

/// <summary>A canned answer, filled in; or why it cannot be.</summary>
/// <param name="Text">Empty when it is refused.</param>
/// <param name="Note">Something to know before sending; null for nothing.</param>
public sealed record FilledAnswer(string Text, string? Note, string? Wrong)
{
    internal static FilledAnswer Refused(string why) => new("", null, why);

    /// <summary>Behind what was typed: nothing of that is lost.</summary>
    public string Behind(string typed)
    {
        var before = typed.TrimEnd();
        return Text.Length == 0 ? typed : before.Length == 0 ? Text : $"{before}\n{Text}";
    }

    public override string ToString() => "filled answer";
}
