using WijkBot.Conversations;
using WijkBot.Messages;

namespace WijkBot.Dialogs;

/// <summary>Words, a photo or a pin that belong to a case that is there already. A pin within the municipality is its place from then on.</summary>
public sealed class AanvullingDialog : Dialog
{
    /// <summary>A place of its own: one told before the case was chosen says nothing of where that one is.</summary>
    private const string Pin = "punt";

    public override string Name => DialogBook.Known.Add;
    public override string? PhotoSlot => "foto";

    public override IEnumerable<(string Slot, SlotValue Value)> Fill(Meaning meaning, IncomingMessage message)
    {
        if (message.Location is not null && meaning.Place is { } place)
            yield return (Pin, place);
    }

    public override IEnumerable<Step> Steps =>
    [
        Ask("wat", "Wat wilt u toevoegen?", SlotKind.Text).If(scene => !scene.Has("foto") && !scene.Has(Pin)),
        Do("plaats", scene => new CorrectCase(Number(scene), scene.Get<PlaceValue>(Pin), null)).If(IsInside),
        Do("voegtoe", scene => new AddToCase(Number(scene), scene.Text("wat"), scene.Photos("foto")) { Pin = Outside(scene) })
            .If(scene => scene.Has("wat") || scene.Has("foto") || Outside(scene) is not null),
        Tell("klaar", scene => new Phrase("Dank u. Het staat bij melding {nummer}.").With("nummer", Number(scene))),
    ];

    private static bool IsInside(Scene scene) => scene.Get<PlaceValue>(Pin) is { Certainty: not PlaceCertainty.Outside };

    /// <summary>A pin elsewhere changes no place: a colleague looks at it.</summary>
    private static Location? Outside(Scene scene) =>
        scene.Get<PlaceValue>(Pin) is { Certainty: PlaceCertainty.Outside, Latitude: { } latitude, Longitude: { } longitude } ? new Location(latitude, longitude) : null;

    private static string Number(Scene scene) => scene.Text("nummer") is { Length: > 0 } number ? number : scene.State.LastCase ?? "";
}
