using System.Globalization;
using WijkBot.Cases;

namespace WijkBot.Inbox;

/// <summary>What colleagues told the resident since the page was made on which an answer was typed: the form says how much of it stood there.</summary>
internal static class Meanwhile
{
    public const string Field = "gelezen";

    /// <summary>How many stand on a page that is made now.</summary>
    public static int Count(CaseFile file) => ColleagueWords.Of(file).Count();

    /// <summary>How many stood on the page of this form; null when it does not say.</summary>
    public static int? Of(IFormCollection form) =>
        int.TryParse(form[Field], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    /// <summary>Those that did not stand there, of others, to whom the answer goes.</summary>
    public static IReadOnlyList<TimelineEntry> Since(CaseModel model, string person) => model.Draft.Seen is not { } seen ? [] :
    [
        .. ColleagueWords.Of(model.File).Skip(seen).Where(entry => entry.By != person
            && ColleagueWord.Of(entry, model.Waiting).IsFor(model.Readers.Select(one => one.Reporter), model.File.Case.ConversationId, model.File.Case.Danger is not null)),
    ];
}
