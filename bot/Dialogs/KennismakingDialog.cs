using WijkBot.Conversations;
using WijkBot.Municipality;

namespace WijkBot.Dialogs;

/// <summary>First contact: who this is, that nobody watches live, and where privacy is explained. Comes before everything else, once.</summary>
public sealed class KennismakingDialog(MunicipalityData municipality) : Dialog
{
    public override string Name => DialogBook.Known.Introduction;

    public override IEnumerable<Step> Steps =>
    [
        Tell("welkom", new Phrase("Dit is WijkBot van gemeente {gemeente}: meld of vraag hier iets. Niemand leest live mee: bel 112 bij nood. Privacy: {privacy}. Liever een mens: typ MENS.")
            .With("gemeente", municipality.Name).With("privacy", municipality.PrivacyPage)),
    ];
}
