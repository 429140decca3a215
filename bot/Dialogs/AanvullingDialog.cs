using WijkBot.Conversations;

namespace WijkBot.Dialogs;

/// <summary>Words or a photo that belong to a case that is there already.</summary>
public sealed class AanvullingDialog : Dialog
{
    public override string Name => DialogBook.Known.Add;
    public override string? PhotoSlot => "foto";

    public override IEnumerable<Step> Steps =>
    [
        Ask("wat", "Wat wilt u toevoegen?", SlotKind.Text).If(scene => !scene.Has("foto")),
        Do("voegtoe", scene => new AddToCase(Number(scene), scene.Text("wat"), scene.Photos("foto"))),
        Tell("klaar", scene => new Phrase("Dank u. Het staat bij melding {nummer}.").With("nummer", Number(scene))),
    ];

    private static string Number(Scene scene) => scene.Text("nummer") is { Length: > 0 } number ? number : scene.State.LastCase ?? "";
}
