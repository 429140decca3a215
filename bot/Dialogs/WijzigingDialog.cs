using WijkBot.Conversations;
using WijkBot.Municipality;

namespace WijkBot.Dialogs;

/// <summary>"Wijzig het adres", after the case was opened.</summary>
public sealed class WijzigingDialog(MunicipalityData municipality, WijkNames wijken) : Dialog
{
    public override string Name => DialogBook.Known.Change;
    public override bool NeedsCases => true;

    public override IEnumerable<Step> Steps =>
    [
        .. Waar.Steps(municipality, "Wat is de goede plaats? Typ straat en huisnummer.", wijken),
        Do("wijzig", scene => IsOfAnother(scene) ? new AddToCase(scene.State.LastCase!, Waar.Best(scene)!.Text, []) : new CorrectCase(scene.State.LastCase!, Waar.Best(scene), null))
            .If(scene => Waar.Best(scene) is not null),
        Tell("klaar", scene => new Phrase(IsOfAnother(scene) ? "Dank u. Het staat bij melding {nummer}." : "Dank u. Melding {nummer} is aangepast.").With("nummer", scene.State.LastCase!))
            .If(scene => Waar.Best(scene) is not null),
        Tell("niets", "Goed. Ik laat het zoals het is.").If(scene => Waar.Best(scene) is null),
    ];

    /// <summary>Where it is, said who reported it first: what he tells who has it too, stands beside it.</summary>
    private static bool IsOfAnother(Scene scene) => scene.Cases.Any(one => one.Number == scene.State.LastCase && one.Also);
}
