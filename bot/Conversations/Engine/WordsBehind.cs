using WijkBot.Messages;

namespace WijkBot.Conversations;

/// <summary>What stands behind an answer and says more than the answer: it is kept where the resident's own words are.</summary>
internal sealed class WordsBehind(IUnderstand understand)
{
    /// <summary>So many words around a chosen option say something of their own.</summary>
    public const int WordsThatSayMore = 4;

    private readonly AddedWords added = new(understand);

    /// <summary>The question whether what was understood is right.</summary>
    public static bool IsSummary(Dialog dialog, Ask ask) => dialog.AllSteps.Any(step => step is Confirm && step.Name == ask.Slot);

    /// <summary>Keeps what the words behind an answer say: with the report, and a moment in its slot.</summary>
    public void Keep(Stage stage, Dialog dialog, Ask ask, Answer.Given given, IncomingMessage message)
    {
        if (IsSummary(dialog, ask))
        {
            KeepBehindSummary(stage, dialog, given, message);
            LeftOpen.Fill(stage, dialog, given.Rest, message);
        }
        // a pressed button says what stands on it, and no more
        else if (message.Choice is null && IsPlainYesNo(ask) && !added.Keep(stage, dialog, given.Rest, message))
            AddedWords.KeepTold(stage, dialog, message);
    }

    /// <summary>"Klopt, en bel me maar op 0612345678": that is a wish of its own, and is told to be heard.</summary>
    private void KeepBehindSummary(Stage stage, Dialog dialog, Answer.Given given, IncomingMessage message)
    {
        var wantsCall = message.Choice is null && stage.MeaningOf(message) is { Intent: Intents.Callback } or { Phone: ['+', ..] };
        var words = wantsCall && given.Rest.Length == 0 && WordCount.Of(message.Text) >= WordsThatSayMore ? message.Text.Trim() : given.Rest;
        if (added.Keep(stage, dialog, words, message) && wantsCall)
            stage.Say("Dat u gebeld wilt worden, zet ik erbij.");
    }

    /// <summary>"Ja, mijn vrouw is er gevallen": what stands behind the yes has no slot of its own.</summary>
    public static bool IsPlainYesNo(Ask ask) => ask is { Kind: SlotKind.YesNo, InOwnWords: false, WordsSlot: null };

    /// <summary>The frame with the words around an answer, where the question has a slot for them.</summary>
    public static Frame Kept(Frame frame, Ask ask, Answer.Given given, IncomingMessage message)
    {
        var more = ask is { InOwnWords: true, Kind: not SlotKind.YesNo } ? message.Text : given.Rest.Length > 0 ? given.Rest : WordCount.Of(message.Text) >= WordsThatSayMore ? message.Text : "";
        return ask.WordsSlot is { } slot && more.Length > 0 ? frame.With(slot, new TextValue(more)) : frame;
    }

    /// <summary>"Binnenstad, en er ligt ook glas": what stands behind the option that was chosen; null when that says nothing more.</summary>
    public static string? Option(Stage stage, Ask ask, ChoiceValue chosen, IncomingMessage message)
    {
        var label = TakeAnswer.OfferLabel(ask, stage.SceneOf(stage.Top!), chosen).Arguments.GetValueOrDefault("tekst") as string ?? "";
        var at = label.Length == 0 ? -1 : message.Text.IndexOf(label, StringComparison.OrdinalIgnoreCase);
        var rest = (at < 0 ? message.Text : message.Text[(at + label.Length)..]).TrimStart(' ', ',', '.', '\n', '1', '2', '3');
        return WordCount.Of(rest) >= WordsThatSayMore ? rest : null;
    }
}
