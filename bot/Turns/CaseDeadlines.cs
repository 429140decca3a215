using WijkBot.Cases;
using WijkBot.Municipality;
using WijkBot.Storage;
using WijkBot.Wijken;

namespace WijkBot.Turns;

/// <summary>By when a case is answered and done: by the terms of its kind, in the days on which whoever has it works.</summary>
internal sealed class CaseDeadlines(MunicipalityData municipality, WijkenInUse wijken)
{
    /// <summary>When the resident hears something at the latest, and is told so when he reports; null when nothing is told.</summary>
    public DateTimeOffset? ToldAnswer(string? category, Handler handler, DateTimeOffset from) =>
        municipality.TermsOf(category) is { Told: true, Answer: { } answer } ? End(answer, handler, from) : null;

    public Statement Statement(string number, string? category, Handler handler, DateTimeOffset from)
    {
        var terms = municipality.TermsOf(category);
        return DeadlineSql.Set(number, Utc(terms.Answer, handler, from), Utc(terms.Done, handler, from));
    }

    private DateTimeOffset? Utc(Term? term, Handler handler, DateTimeOffset from) => term is null ? null : End(term, handler, from).ToUniversalTime();

    private DateTimeOffset End(Term term, Handler handler, DateTimeOffset from) =>
        term.Working ? wijken.Duty.WorkingDaysAfter(handler, from, term.Days) : wijken.Duty.DaysAfter(from, term.Days);
}
