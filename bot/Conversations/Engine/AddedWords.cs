using WijkBot.Messages;

namespace WijkBot.Conversations;

/// <summary>Words at a summary that correct nothing: they belong to what was told, and none of them is lost.</summary>
internal sealed class AddedWords(IUnderstand understand)
{
    private const int WordsThatSayMore = 3;
    private const int WordsThatTell = 5;

    /// <summary>Instead of an answer: "oja en het stinkt ook". The summary is put again, so that it can still be confirmed.</summary>
    public bool Takes(Stage stage, Dialog dialog, IncomingMessage message)
    {
        if (message.Text.Contains('?', StringComparison.Ordinal) || !Keep(stage, dialog, message.Text, message))
            return false;
        stage.Put(stage.Top! with { Misses = 0, Offered = [] });
        stage.Say("Dat zet ik erbij.");
        return true;
    }

    /// <summary>"Bel me na zessen", "foto komt straks": willing, and no word about whether the summary is right.</summary>
    public bool TakesAside(Stage stage, Dialog dialog, IncomingMessage message)
    {
        var words = message.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (message.Choice is not null || words.Length < WordsThatSayMore || SlotIn(stage, dialog) is not { } slot || ReadAsYesNo(stage, message with { Text = words[0] }) is Answer.Given)
            return false;
        var photo = understand.Answer(new Question(SlotKind.Photo, []), message, stage.Reader) is Answer.Given;
        if (!photo && stage.MeaningOf(message).Intent is not Intents.Callback)
            return false;
        stage.Put(Gathering.WithMore(stage.Top!, slot, message.Text.Trim()) with { Misses = 0, Offered = [] });
        stage.Say("Dat zet ik erbij.");
        return true;
    }

    /// <summary>Behind an answer: "ja maar het zijn er wel tien".</summary>
    public bool Keep(Stage stage, Dialog dialog, string words, IncomingMessage message)
    {
        // "ja klopt, ze zitten ook in de schuur": two words of yes
        if (!WantsCall(stage, words) && ReadAsYesNo(stage, message with { Text = words }) is Answer.Given { Value: ChoiceValue { Id: "yes" }, Rest: { Length: > 0 } rest } && rest.Length < words.Length)
            return Keep(stage, dialog, rest, message);
        if (SlotIn(stage, dialog) is not { } slot || !SayMore(stage, words, message))
            return false;
        stage.Put(Gathering.WithMore(stage.Top!, slot, words.Trim()));
        KeepSecond(stage, dialog, slot, message);
        return true;
    }

    /// <summary>"En de lamp is ook kapot": what makes a second report of its own, as it would have in one message; it is asked when the first is made.</summary>
    private static void KeepSecond(Stage stage, Dialog dialog, string slot, IncomingMessage message)
    {
        var told = ((TextValue)stage.Top!.Slots[slot]).Text;
        stage.Put(stage.Top!.FilledWith(dialog.Fill(stage.MeaningOf(told), message with { Text = told }).Where(pair => pair.Value is ReportValue)));
    }

    /// <summary>Where the resident's own words are kept, of what the summary sums up.</summary>
    private static string? SlotIn(Stage stage, Dialog dialog) =>
        Questions.Correctable(dialog, stage.SceneOf(stage.Top!)).FirstOrDefault(ask => ask.Kind == SlotKind.Text)?.Slot;

    /// <summary>"De buurvrouw is ook al gestruikeld": a yes that is told in other words than yes.</summary>
    public static void KeepTold(Stage stage, Dialog dialog, IncomingMessage message)
    {
        if (WordCount.Of(message.Text) >= WordsThatTell && SlotIn(stage, dialog) is { } slot && Tells(stage.MeaningOf(message)) && !stage.Wishes(message.Text))
            stage.Put(Gathering.WithMore(stage.Top!, slot, message.Text.Trim()));
    }

    private static bool Tells(Meaning meaning) =>
        meaning is { Intent: Intents.Report or Intents.Other, IsFiller: false } and ({ TellsWhat: true } or { CategorySure: true } or { When: not null });

    private bool SayMore(Stage stage, string words, IncomingMessage message)
    {
        if (stage.Wishes(words))
            return false;
        var part = message with { Text = words, Media = [], Location = null };
        var meaning = understand.First(part, stage.Reader);
        if (WantsCall(stage, words))
            return true;
        if (WordCount.Of(words) < WordsThatSayMore)
            return false;
        var isOfIt = meaning.Intent is Intents.Report or Intents.Other
            || meaning.Intent is Intents.Question or Intents.Complaint or Intents.Idea && WordCount.Of(words) >= WordsThatTell;
        return isOfIt && !meaning.IsFiller && ReadAsYesNo(stage, part) is Answer.Unclear or Answer.Given { Value: ChoiceValue { Id: "no" } };
    }

    /// <summary>"Bel me maar" is a yes only to whoever asks whether he may call.</summary>
    private static bool WantsCall(Stage stage, string words) => words.Length > 0 && stage.MeaningOf(words) is { Intent: Intents.Callback } or { Phone: ['+', ..] };

    private Answer ReadAsYesNo(Stage stage, IncomingMessage message) => understand.Answer(new Question(SlotKind.YesNo, []), message, stage.Reader);
}
