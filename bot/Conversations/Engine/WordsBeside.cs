using WijkBot.Messages;

namespace WijkBot.Conversations;

/// <summary>
/// Words that are no answer to what was asked, yet say more of what was told: "en er ligt ook een matras" where a street was asked.
/// They are kept with it, or put it right, and the question is put again; behind "wat klopt er niet?" the summary.
/// </summary>
internal sealed class WordsBeside(IUnderstand understand)
{
    /// <summary>Who never answers is helped by a person, however much he tells.</summary>
    private const int Patience = 3;

    private const int WordsThatSayMore = 3;

    private readonly AddedWords added = new(understand);
    private readonly Corrections corrections = new(understand);

    public bool Takes(Stage stage, Dialog dialog, Ask ask, IncomingMessage message)
    {
        var misses = stage.Top!.Misses + 1;
        if (misses >= Patience || message.Text.Contains('?', StringComparison.Ordinal))
            return false;
        if (Questions.IsWhatIsWrong(ask))
            return SumsUpWith(stage, dialog, message);
        if (ask.Kind is SlotKind.Place or SlotKind.PlaceDetail && corrections.Take(stage, dialog, message.Text, denied: false))
            return AsksAgain(stage, ask, misses, "Dank u. {vraag}");
        if (ask is { Kind: SlotKind.Place or SlotKind.PlaceDetail } or { Kind: SlotKind.YesNo or SlotKind.Choice, InOwnWords: false, WordsSlot: null } && added.Keep(stage, dialog, message.Text, message))
            return AsksAgain(stage, ask, misses, "Dat zet ik erbij. {vraag}");
        if (ask.Kind is SlotKind.Place or SlotKind.PlaceDetail && TellsWhen(stage, dialog, message))
            return AsksAgain(stage, ask, misses, "Dank u. {vraag}");
        if (AddsToOpened(stage, message))
            return AsksAgain(stage, ask, misses, "Dat zet ik erbij. {vraag}");
        return KeepsAsTold(stage, dialog, ask, message) && AsksAgain(stage, ask, misses, "{vraag}");
    }

    /// <summary>"Elke zaterdagnacht" where a street was asked.</summary>
    private static bool TellsWhen(Stage stage, Dialog dialog, IncomingMessage message)
    {
        var before = stage.Top!;
        LeftOpen.Fill(stage, dialog, message.Text, message);
        return !ReferenceEquals(before, stage.Top!);
    }

    private bool SumsUpWith(Stage stage, Dialog dialog, IncomingMessage message)
    {
        if (!added.Keep(stage, dialog, message.Text, message))
            return false;
        stage.Put(stage.Top!.Without(dialog.AllSteps.OfType<Confirm>().Select(step => step.Slot)) with { Asked = null, Misses = 0, Offered = [] });
        stage.Say("Dat zet ik erbij.");
        return true;
    }

    private static bool AsksAgain(Stage stage, Ask ask, int misses, Phrase text)
    {
        stage.Put(stage.Top! with { Asked = ask.Slot, Misses = misses, Offered = [] });
        var scene = stage.SceneOf(stage.Top!);
        stage.Say(text.With("vraag", ask.Again ?? ask.Question(scene)), Questions.Shown(ask, scene));
        return stage.Waits = true;
    }

    /// <summary>A question that comes after the case was opened: whatever else is told is of that case.</summary>
    private static bool AddsToOpened(Stage stage, IncomingMessage message)
    {
        if (Walk.OpenedBy(stage.Top!) is not { } number || WordCount.Of(message.Text) < WordsThatSayMore || stage.MeaningOf(message) is not { Intent: Intents.Report or Intents.Other, IsFiller: false })
            return false;
        stage.Add(Additions.To(number, message));
        return true;
    }

    /// <summary>Where whatever is said is kept, so is this.</summary>
    private static bool KeepsAsTold(Stage stage, Dialog dialog, Ask ask, IncomingMessage message)
    {
        if (!ask.InOwnWords || WordCount.Of(message.Text) < WordsThatSayMore || PlaceAlone.WordsIn(dialog, stage.Top!) is not { } slot)
            return false;
        stage.Put(Gathering.WithMore(stage.Top!, slot, message.Text.Trim()).FilledWith(dialog.Fill(stage.MeaningOf(message), message)));
        return true;
    }
}
