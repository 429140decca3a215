using System.Collections.Immutable;
using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Municipality;

namespace WijkBot.Dialogs;

/// <summary>
/// The place lies outside the municipality and is not reported here. A resident may have named the wrong one: a street goes on with the
/// same report, anything else leaves it.
/// </summary>
public sealed class EldersDialog(MunicipalityData municipality) : Dialog
{
    private const string Naam = "elders";

    /// <summary>Where it lies, when that is known.</summary>
    private const string Plaats = "plaats-elders";

    /// <summary>What is told of the place and hangs on it; a new place is asked all of it again.</summary>
    private static readonly string[] OverDePlaats = ["waar", "postcode", "postcode-bij-nummer", Grens.Wijk, Grens.AndereWijk, Grens.Buurt, Waar.Adres, Waar.Buiten, "!nietbuiten", Plaats];

    public override string Name => Naam;
    public override string? PhotoSlot => "foto";
    public override string? CategorySlot => "soort";
    public override bool Lasts => false;

    public override IEnumerable<(string Slot, SlotValue Value)> Fill(Meaning meaning, IncomingMessage message)
    {
        if (meaning.Place is { } place)
            yield return ("straat", place);
    }

    public override IEnumerable<Step> Steps =>
    [
        Ask("straat", NotHere, SlotKind.Place)
            .OrElse("Typ de straat en het huisnummer, of 0 als u niets wilt melden."),
        GoTo("verder", Verder).If(scene => scene.Get<PlaceValue>("straat") is not null),
        Tell("klaar", "Goed. Heeft u nog iets? Typ het gerust."),
    ];

    /// <summary>After a report of which the place lies elsewhere.</summary>
    public static Frame After(Scene scene)
    {
        var frame = Moved(scene.Frame, Naam);
        return Waar.Best(scene)?.Elsewhere is { } elsewhere ? frame with { Slots = frame.Slots.SetItem(Plaats, new TextValue(elsewhere)) } : frame;
    }

    private Phrase NotHere(Scene scene) => municipality.Neighbour(scene.Get<TextValue>(Plaats)?.Text) is { } neighbour
        ? new Phrase("Goed, dan maak ik geen melding. Melden kan bij gemeente {buur}: {waar}. Is het toch bij ons? Typ dan de straat.").With("buur", neighbour.Name).With("waar", neighbour.Report)
        : "Goed, dan maak ik geen melding. U kunt het melden bij de gemeente waar het ligt. Is het toch bij ons? Typ dan de straat.";

    private static Frame Verder(Scene scene)
    {
        var frame = Moved(scene.Frame, "melding");
        var told = scene.Frame.Slots["straat"];
        return frame with { Slots = frame.Slots.Remove("straat").SetItem("waar", told), Order = frame.Order.Add("waar") };
    }

    private static Frame Moved(Frame frame, string dialog) => new(dialog, frame.Slots.RemoveRange(OverDePlaats))
    {
        Order = [.. frame.Order.Where(slot => !OverDePlaats.Contains(slot) && slot != "straat")],
    };
}
