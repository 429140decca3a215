using WijkBot.Conversations;
using WijkBot.Municipality;

namespace WijkBot.Dialogs;

/// <summary>A person, one word away: queued with all that was said, and told honestly when somebody reads it. Asks more is asked.</summary>
public sealed class MensDialog(MunicipalityData municipality) : Dialog
{
    /// <summary>What such a case is about when nothing was said yet.</summary>
    public const string Asks = "Wil een medewerker spreken";

    private static readonly TimeSpan JustNow = TimeSpan.FromDays(1);

    public override string Name => DialogBook.Known.Human;
    public override IReadOnlyList<string> For => [Intents.Human];
    public override bool EndsTurn => true;

    public override bool NeedsCases => true;

    public override IEnumerable<Step> Steps =>
    [
        Do("open", scene => Waits(scene) ? null : Known(scene) is { } number
            ? new AddToCase(number, Asks, []) { WantsPerson = true }
            : New(scene)),
        Do("wacht", _ => new AwaitPerson()),
        Tell("wanneer", Text),
    ];

    private static bool Waits(Scene scene) => scene.State.AwaitsPersonSince is not null && scene.State.LastCase is not null;

    /// <summary>The case that this is about: a colleague wrote about it, or it was made a moment ago. Null when something else was being told.</summary>
    private static string? Known(Scene scene)
    {
        if (Words(scene).Length > 0)
            return null;
        var (state, now) = (scene.State, scene.Facts.Now);
        var number = state.PersonSpoke is { } spoke && spoke.StillCounts(now) ? spoke.Number : now - state.LastTurn < JustNow ? state.LastCase : null;
        return scene.Cases.Any(one => one.Number == number && one.Status is not ("resolved" or "closed" or "declined" or "withdrawn")) ? number : null;
    }

    private static OpenCase New(Scene scene) => new(CaseType.Contact)
    {
        Number = scene.Facts.NextNumber,
        Description = Words(scene) is { Length: > 0 } said ? said : Asks,
        Place = scene.State.Frames.Select(frame => frame.Slots.Values.OfType<PlaceValue>().FirstOrDefault()).LastOrDefault(place => place is not null),
        WantsPerson = true,
    };

    /// <summary>What was said before goes along: nothing is lost and nothing is asked again.</summary>
    private static string Words(Scene scene)
    {
        var words = scene.State.Frames.SelectMany(frame => frame.Order.Select(slot => frame.Slots.GetValueOrDefault(slot)))
            .Select(value => value switch { TextValue text => text.Text, PlaceValue place => place.Text, WhenValue moment => moment.Text, _ => "" })
            .Where(text => text.Length > 0).Distinct();
        return string.Join(". ", words);
    }

    private Phrase Text(Scene scene)
    {
        var (now, hours) = (scene.Facts.Now, municipality.Hours);
        var text = Leestijd.IsVandaag(now, hours)
            ? "Een medewerker leest uw bericht vandaag. U mag alvast typen waar het over gaat. Bellen kan ook: {telefoon}"
            : "Een medewerker leest uw bericht vanaf {moment}. U mag alvast typen waar het over gaat. Bellen kan ook: {telefoon}";
        return new Phrase(text).With("telefoon", municipality.Phone).With("moment", Leestijd.Vanaf(now, hours));
    }
}
