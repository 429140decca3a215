using WijkBot.Cases;
using WijkBot.Inbox.Pages.Work;

namespace WijkBot.Inbox;

/// <summary>The page on which the cases of one resident stand side by side.</summary>
internal static class ResidentEndpoint
{
    public static async Task<IResult> GetAsync(
        string number, HttpContext context, CaseReader cases, OtherCases others, TalkReader talks, ResidentCards cards, CancellationToken cancellationToken)
    {
        if (await cases.CaseAsync(number, cancellationToken) is not { } file)
            return Show.NoCase(context);
        var doubtful = await talks.BelongingAsync(file.Case, cancellationToken);
        var all = await cards.OfAsync(Visitor.Of(context), [file, .. await others.OfAsync(file.Case, cancellationToken)], cancellationToken);
        return Show.Page<ResidentPage>(context, nameof(ResidentPage.Model), new ResidentModel(number,
            [.. all.Select(card => card.IsOpen ? card with { Doubtful = [.. doubtful.Where(words => words.Number == card.File.Case.Number)] } : card)]));
    }
}

/// <summary>The cases of one resident.</summary>
/// <param name="Number">Of the case from whose page one comes.</param>
/// <param name="Cards">That case first, then the newest.</param>
public sealed record ResidentModel(string Number, IReadOnlyList<ResidentCard> Cards)
{
    public override string ToString() => $"{Cards.Count} cases beside {Number}";
}
