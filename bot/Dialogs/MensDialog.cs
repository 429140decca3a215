using WijkBot.Conversations;
using WijkBot.Municipality;

namespace WijkBot.Dialogs;

/// <summary>A person, one word away: queued with all that was said, and told honestly when somebody reads it. Nothing more is asked.</summary>
public sealed class MensDialog(MunicipalityData municipality) : Dialog
{
    public override string Name => DialogBook.Known.Human;
    public override IReadOnlyList<string> For => [Intents.Human];
    public override bool EndsTurn => true;

    public override IEnumerable<Step> Steps =>
    [
        Do("open", scene => Waits(scene) ? null : new OpenCase(CaseType.Contact)
        {
            Number = scene.Facts.NextNumber,
            Description = Said(scene),
            Place = scene.State.Frames.Select(frame => frame.Slots.Values.OfType<PlaceValue>().FirstOrDefault()).LastOrDefault(place => place is not null),
            WantsPerson = true,
        }),
        Do("wacht", _ => new AwaitPerson()),
        Tell("wanneer", Text),
    ];

    private static bool Waits(Scene scene) => scene.State.AwaitsPersonSince is not null && scene.State.LastCase is not null;

    /// <summary>What was said before goes along: nothing is lost and nothing is asked again.</summary>
    private static string Said(Scene scene)
    {
        var words = scene.State.Frames.SelectMany(frame => frame.Order.Select(slot => frame.Slots.GetValueOrDefault(slot)))
            .Select(value => value switch { TextValue text => text.Text, PlaceValue place => place.Text, WhenValue moment => moment.Text, _ => "" })
            .Where(text => text.Length > 0).Distinct();
        return string.Join(". ", words) is { Length: > 0 } said ? said : "Wil een medewerker spreken";
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
