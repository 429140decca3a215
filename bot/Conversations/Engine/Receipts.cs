namespace WijkBot.Conversations;

/// <summary>One receipt a burst for what a resident adds to a case that a person handles.</summary>
internal static class Receipts
{
    private static readonly TimeSpan Burst = TimeSpan.FromMinutes(10);

    /// <summary>One was given a moment ago.</summary>
    public static bool InBurst(Stage stage) => stage.State.ReceiptAt is { } last && stage.Facts.Now - last < Burst;

    /// <summary>False when none was due.</summary>
    public static bool Give(Stage stage, string number)
    {
        if (InBurst(stage))
            return false;
        stage.State = stage.State with { ReceiptAt = stage.Facts.Now };
        stage.Say(new Phrase("Dank u. Ik heb het bij melding {nummer} gezet. Een medewerker leest het.").With("nummer", number));
        return true;
    }
}
