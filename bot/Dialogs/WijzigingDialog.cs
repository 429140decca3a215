using WijkBot.Conversations;
using WijkBot.Municipality;

namespace WijkBot.Dialogs;

/// <summary>"Wijzig het adres", after the case was opened.</summary>
public sealed class WijzigingDialog(MunicipalityData municipality, WijkNames wijken) : Dialog
{
    public override string Name => DialogBook.Known.Change;

    public override IEnumerable<Step> Steps =>
    [
        .. Waar.Steps(municipality, "Wat is de goede plaats? Typ straat en huisnummer.", wijken),
        Do("wijzig", scene => new CorrectCase(scene.State.LastCase!, Waar.Best(scene), null)).If(scene => Waar.Best(scene) is not null),
        Tell("klaar", scene => new Phrase("Dank u. Melding {nummer} is aangepast.").With("nummer", scene.State.LastCase!))
            .If(scene => Waar.Best(scene) is not null),
        Tell("niets", "Goed. Ik laat het zoals het is.").If(scene => Waar.Best(scene) is null),
    ];
}
