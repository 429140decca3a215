using WijkBot.Conversations;
using WijkBot.Municipality;

namespace WijkBot.Dialogs;

/// <summary>The message told of a second thing: once the first is reported, that one is offered as a report of its own.</summary>
public sealed class OokDialog(MunicipalityData municipality) : Dialog
{
    public const string Slot = "ook";

    public override string Name => "ook";
    public override Phrase? Resuming(Scene scene) => null;

    public override IEnumerable<Step> Steps =>
    [
        Choose("melden", scene => new Phrase("U schreef ook over {wat}. Wilt u dat melden?").With("wat", Wat(scene)), _ =>
        [
            new Choice("yes", "Ja, melden") { Also = ["ja", "melden", "graag", "yes"] },
            new Choice("no", "Nee") { Also = ["nee", "niet", "hoeft niet", "no"] },
        ]),
        GoTo("melding", Report).If(scene => scene.Chose("melden", "yes")),
        Tell("klaar", "Goed. Heeft u nog iets? Typ het gerust."),
    ];

    /// <summary>Keeps of the first what goes for the second as well.</summary>
    public static Frame After(Scene first)
    {
        var slots = Frame.NoSlots.Add(Slot, first.Get<ReportValue>(Slot)!);
        if (PlaceOf(first) is { } place)
            slots = slots.Add("waar", place);
        return new Frame("ook", slots);
    }

    /// <summary>Where the second is: told for itself, at another number of the same street, or where the first is. The summary shows it.</summary>
    private static PlaceValue? PlaceOf(Scene first)
    {
        var (also, before) = (first.Get<ReportValue>(Slot)!, Waar.Best(first));
        if (also.Place is not null || before is null || also.HouseNumber is null)
            return also.Place ?? before;
        return before.Street is { } street
            ? before with { HouseNumber = also.HouseNumber, Addition = null, Text = $"{street} {also.HouseNumber}", Latitude = null, Longitude = null }
            : before;
    }

    private Phrase Wat(Scene scene) => scene.Get<ReportValue>(Slot) is { } also && municipality.Category(also.Category) is { } category
        ? category.InSentence
        : Phrase.Verbatim(Kort.Van(scene.Get<ReportValue>(Slot)?.Text ?? ""));

    private static Frame Report(Scene scene)
    {
        var also = scene.Get<ReportValue>(Slot)!;
        return new Frame("melding", scene.Frame.Slots.RemoveRange([Slot, "melden"])
            .Add("wat", new TextValue(also.Text)).Add("soort", new ChoiceValue(also.Category)))
        {
            Order = scene.Frame.Slots.ContainsKey("waar") ? ["wat", "soort", "waar"] : ["wat", "soort"],
        };
    }
}
