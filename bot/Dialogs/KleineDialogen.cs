using WijkBot.Conversations;

namespace WijkBot.Dialogs;

/// <summary>What works at any moment.</summary>
public sealed class HelpDialog : Dialog
{
    public override string Name => DialogBook.Known.Help;

    public override IEnumerable<Step> Steps =>
    [
        Tell("uitleg", "Typ in uw eigen woorden wat er is. TERUG: vorige vraag. OPNIEUW: begin opnieuw. MELDINGEN: uw meldingen. MENS: een medewerker."),
    ];
}

/// <summary>A thank-you is answered, and that is all.</summary>
public sealed class BedanktDialog : Dialog
{
    public override string Name => DialogBook.Known.Thanks;
    public override bool EndsTurn => true;
    public override IReadOnlyList<string> For => [Intents.Thanks];

    public override IEnumerable<Step> Steps => [Tell("graag", "Graag gedaan.")];
}

/// <summary>"Ja" once more when nothing is asked any more: often it was typed twice, and there is nothing to choose.</summary>
public sealed class GehoordDialog : Dialog
{
    public override string Name => DialogBook.Known.Heard;
    public override bool EndsTurn => true;

    public override IEnumerable<Step> Steps => [Tell("gerust", "Goed. Heeft u nog iets? Typ het gerust.")];
}

/// <summary>No more messages; said once, then silence.</summary>
public sealed class StopDialog : Dialog
{
    public override string Name => DialogBook.Known.Stop;
    public override bool EndsTurn => true;
    public override IReadOnlyList<string> For => [Intents.Stop];

    public override IEnumerable<Step> Steps =>
    [
        Do("stop", _ => new OptedOut(true)),
        Tell("klaar", "U krijgt geen berichten meer van ons. Wilt u dat later weer wel? Typ START."),
    ];
}

/// <summary>Messages again.</summary>
public sealed class StartDialog : Dialog
{
    public override string Name => DialogBook.Known.Start;

    public override IEnumerable<Step> Steps =>
    [
        Do("start", _ => new OptedOut(false)),
        Tell("klaar", "U krijgt weer berichten van ons. Typ gerust wat er is."),
        Tell("gemist", scene => MissedNews.Told(scene.State)!).If(scene => MissedNews.Told(scene.State) is not null),
        Do("verteld", _ => new MissedTold()),
    ];
}
