using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Languages;
using WijkBot.Municipality;
using WijkBot.Wijken;

namespace WijkBot.Inbox.Answers;

/// <summary>What the fields of a canned answer are for one case; null when the case has no such thing.</summary>
public sealed class AnswerValues(WijkenInUse wijken, MunicipalityData municipality, Wording wording, TimeProvider time)
{
    /// <param name="language">Two letters.</param>
    public Func<string, string?> Of(CaseRow row, string language) => field => field switch
    {
        AnswerFields.Number => row.Number,
        AnswerFields.Street => row.Street,
        AnswerFields.Category => Category(row.Category, language),
        AnswerFields.Regisseur => row.Handler == Team.Id ? wijken.Roster.Team.Name : wijken.Roster.ById(row.Handler)?.Name,
        AnswerFields.Partner => municipality.Partner(row.Partner)?.Name,
        _ => Always(field, language),
    };

    /// <summary>Of a case that is nobody's, to show an answer with.</summary>
    public Func<string, string?> Example(CannedAnswer answer, string language) => field => field switch
    {
        AnswerFields.Number => "123456",
        AnswerFields.Street => "Voorbeeldstraat",
        AnswerFields.Category => Category(answer.Categories is [var first, ..] ? first : municipality.Categories[0].Slug, language),
        AnswerFields.Regisseur => wijken.Roster.Regisseurs is [var first, ..] ? first.Name : wijken.Roster.Team.Name,
        AnswerFields.Partner => municipality.Partners is [var first, ..] ? first.Name : null,
        _ => Always(field, language),
    };

    private string? Always(string field, string language) => field switch
    {
        AnswerFields.Day => Day(language),
        AnswerFields.Phone => municipality.Phone,
        AnswerFields.Municipality => municipality.Name,
        _ => null,
    };

    private string? Category(string? slug, string language) =>
        municipality.Category(slug) is { } category ? wording.Render(new Phrase(category.InSentence), language) : null;

    /// <summary>The first working day after today, with its date: a resident may read it later.</summary>
    private string? Day(string language)
    {
        var now = municipality.Local(time.GetUtcNow());
        var today = DateOnly.FromDateTime(now.DateTime);
        var days = Enumerable.Range(1, 60).Select(today.AddDays).Where(day => municipality.Hours.Of(day) is not null).Take(1).ToList();
        return days is [var day] ? SpokenDay.WithDate(day, language, now) : null;
    }
}
