namespace WijkBot.Cases;

/// <summary>A notice in words.</summary>
public static class NoticeWords
{
    /// <summary>One sentence; the number of the case stands before it.</summary>
    public static string Of(string kind) => kind switch
    {
        NoticeKinds.AfspraakSoon => "de afspraak is voor de volgende werkdag.",
        NoticeKinds.AfspraakToday => "de afspraak is voor vandaag.",
        NoticeKinds.AfspraakOver => "de afspraak is verstreken. Zeg wat er is.",
        NoticeKinds.AfspraakOverRisen => "een afspraak van een collega is verstreken en er is niets over gezegd.",
        NoticeKinds.Overdue => "de termijn is voorbij.",
        NoticeKinds.NotArrived => "een bericht aan de bewoner komt niet aan. Bij het gesprek staat waarom; bel als het kan.",
        NoticeKinds.NotSolvedTwice => "de bewoner zegt opnieuw dat het niet is opgelost.",
        NoticeKinds.ManyCases => "Een collega opende binnen een uur opvallend veel meldingen. Vraag waarvoor dat was.",
        _ => "er is iets dat u moet weten.",
    };
}
