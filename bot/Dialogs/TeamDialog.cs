using WijkBot.Conversations;
using WijkBot.Municipality;

namespace WijkBot.Dialogs;

/// <summary>Whoever took the conversation did not answer for a working day: the team has it now, and the resident is told when it is read.</summary>
public sealed class TeamDialog(MunicipalityData municipality) : Dialog
{
    public override string Name => DialogBook.Known.Team;
    public override bool EndsTurn => true;

    public override IEnumerable<Step> Steps =>
    [
        Do("terug", scene => new BackToTeam(scene.Text("nummer"))),
        Tell("wanneer", scene => Text(scene.Facts.Now)),
    ];

    private Phrase Text(DateTimeOffset now)
    {
        var text = Leestijd.IsVandaag(now, municipality.Hours)
            ? "Sorry, u heeft nog geen antwoord. Uw bericht ligt nu bij het hele team. Een medewerker leest het vandaag. Bellen kan ook: {telefoon}"
            : "Sorry, u heeft nog geen antwoord. Uw bericht ligt nu bij het hele team. Een medewerker leest het vanaf {moment}. Bellen kan ook: {telefoon}";
        return new Phrase(text).With("telefoon", municipality.Phone).With("moment", Leestijd.Vanaf(now, municipality.Hours));
    }
}
