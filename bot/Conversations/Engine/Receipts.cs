namespace WijkBot.Conversations;

/// <summary>One receipt a burst for what a resident adds to a case that a person handles.</summary>
internal static class Receipts
{
    private static readonly TimeSpan Burst = TimeSpan.FromMinutes(10);

    /// <summary>One was given a moment ago.</summary>
    public static bool InBurst(Stage stage) => stage.State.ReceiptAt is { } last && stage.Facts.Now - last < Burst;

    /// <summary>Several messages in one breath are answered once.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(30);

    /// <summary>So long after danger was told it may still be there.</summary>
    private static readonly TimeSpan StillDanger = TimeSpan.FromHours(1);

    /// <summary>False when none was due. Behind danger it comes sooner, with what has to be done: nobody may think that help is coming.</summary>
    public static bool Give(Stage stage, string number)
    {
        var isDanger = stage.State.DangerCase == number && stage.State.DangerAt is { } danger && stage.Facts.Now - danger < StillDanger;
        if (isDanger ? stage.State.ReceiptAt is { } last && stage.Facts.Now - last < Breath : InBurst(stage))
            return false;
        stage.State = stage.State with { ReceiptAt = stage.Facts.Now };
        stage.Say(new Phrase(isDanger
            ? "Het staat bij melding {nummer}. We lezen het later en kunnen geen hulp sturen. Bij gevaar: bel zelf 112. Wilt u praten: bel 113."
            : "Dank u. Ik heb het bij melding {nummer} gezet. Een medewerker leest het.").With("nummer", number));
        return true;
    }
}
