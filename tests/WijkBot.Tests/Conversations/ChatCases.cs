using WijkBot.Cases;
using WijkBot.Conversations;

namespace WijkBot.Tests.Conversations;

/// <summary>The resident's cases during a talk, newest first, as the record would keep them.</summary>
internal sealed class ChatCases
{
    private readonly List<CaseSummary> cases = [];
    private int drawn;

    public IReadOnlyList<CaseSummary> All => [.. cases];

    /// <summary>Numbers as short as real ones, in a fixed order.</summary>
    public string NextNumber => (100_001 + drawn).ToString(System.Globalization.CultureInfo.InvariantCulture);

    public void Apply(IEnumerable<Effect> effects, DateTimeOffset now)
    {
        foreach (var effect in effects)
            Apply(effect, now);
    }

    public void Change(string number, string status, string? news = null) => Change(number, one => one with { Status = status, LastNews = news ?? one.LastNews });

    public void PassOn(string number) => Change(number, one => one with { Partner = one.Partner! with { PassedOn = true } });

    private void Change(string number, Func<CaseSummary, CaseSummary> change)
    {
        var at = cases.FindIndex(one => one.Number == number);
        if (at >= 0)
            cases[at] = change(cases[at]);
    }

    private static CasePartner? Partner(string? id, bool? agreed = null) => id is null ? null : new CasePartner(id, agreed, PassedOn: false);

    public void Promise(string number, RunningAfspraak? afspraak)
    {
        var at = cases.FindIndex(one => one.Number == number);
        cases[at] = cases[at] with { Afspraak = afspraak, HadAfspraak = true };
    }

    private void Apply(Effect effect, DateTimeOffset now)
    {
        if (effect is OpenCase open)
        {
            open.Number.ShouldBe(NextNumber, "a turn may open one case, with the number it was given");
            drawn++;
            cases.Insert(0, new CaseSummary(open.Number, open.Type, open.Category, CaseNames.Status.Open, open.Description, open.Place?.Text, now)
            {
                Partner = Partner(open.Partner),
            });
        }
        if (effect is AlsoReport also)
            cases.Insert(0, new CaseSummary(also.Number, CaseType.Report, "", CaseNames.Status.Open, also.Description, null, now) { Also = true });
        if (effect is CorrectCase { Place: { } place } correct)
            Change(correct.Number, one => one with { Place = place.Text });
        if (effect is CorrectCase { Category: { } category } other)
            Change(other.Number, one => one with { Category = category, Description = other.Description ?? one.Description });
        if (effect is SetPartner set)
            Change(set.Number, one => one with { Partner = Partner(set.Partner, set.Consent?.Agreed) });
        if (effect is WithdrawCase withdraw)
            Change(withdraw.Number, CaseNames.Status.Withdrawn);
        if (effect is JudgeCase { Verdict: Verdict.Yes } yes)
            Change(yes.Number, CaseNames.Status.Closed);
        if (effect is JudgeCase { Verdict: Verdict.No } no)
        {
            Change(no.Number, CaseNames.Status.Reopened);
            var at = cases.FindIndex(one => one.Number == no.Number);
            if (at >= 0)
                cases[at] = cases[at] with { NotSolved = cases[at].NotSolved + 1 };
        }
    }
}
