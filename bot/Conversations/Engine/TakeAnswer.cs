using System.Globalization;
using WijkBot.Messages;

namespace WijkBot.Conversations;

/// <summary>Puts an answer where it belongs: in its slot, as a correction, as a choice to be made, or as not understood.</summary>
internal sealed class TakeAnswer(DialogBook dialogs, IUnderstand understand)
{
    /// <summary>After this many misunderstandings in a row a person is called in.</summary>
    private const int Patience = 3;

    private const int MostOptions = 3;

    /// <summary>"Als mijn dochter er is", behind "weet ik niet".</summary>
    private const int WordsOfAReserve = 3;

    private readonly AddedWords added = new(understand);
    private readonly Corrections corrections = new(understand);
    private readonly WordsBeside beside = new(understand);
    private readonly LeftOpen leftOpen = new(understand);
    private readonly WordsBehind behind = new(understand);

    public void Take(Stage stage, Dialog dialog, Ask ask, Answer answer, IncomingMessage message)
    {
        if (ContactDetails.Take(stage, dialog, ask, answer, message))
            return;
        if (WrongPlace.Mended(stage, understand, ask, answer, message.Text) is { } mended)
            answer = new Answer.Given(mended);
        switch (answer)
        {
            case Answer.Given given when WordsBehind.IsSummary(dialog, ask) && given.Value is ChoiceValue { Id: "no" }:
                corrections.Deny(stage, dialog, ask, given.Rest);
                break;
            case Answer.Given { Value: ChoiceValue chosen } when Questions.PickIn(dialog, ask) is { } pick:
                if (WordsBehind.Option(stage, ask, chosen, message) is { } more)
                    added.Keep(stage, dialog, more, message);
                stage.Put(stage.Top!.With(pick.Slot, chosen).Answered(ask.Slot, new ChoiceValue("yes")));
                break;
            case Answer.Given { Value: ChoiceValue { Id: "yes" } } when WordsBehind.IsSummary(dialog, ask) && added.TakesAside(stage, dialog, message):
                break;
            // "ja, maar het is nummer 14"
            case Answer.Given { Rest.Length: > 0 } given when WordsBehind.IsSummary(dialog, ask) && corrections.Take(stage, dialog, given.Rest, denied: false):
                break;
            case Answer.Given given when Questions.IsWhatIsWrong(ask):
                if (WordCount.Of(message.Text) < WordsBehind.WordsThatSayMore || !corrections.Take(stage, dialog, message.Text, denied: true))
                    stage.Put(WrongPlace.Emptied(stage.Top!, dialog, ((ChoiceValue)given.Value).Id));
                break;
            // "nee, het is bij nummer 40"
            case Answer.Given { Value: ChoiceValue { Id: "no" }, Rest.Length: > 0 } given when ask.NoPutsRight && corrections.Take(stage, dialog, given.Rest, denied: true):
                stage.Put(stage.Top!.Answered(ask.Slot, given.Value));
                break;
            case Answer.Given { Rest.Length: > 0 } given when ask.Kind == SlotKind.YesNo && corrections.TakeNumber(stage, dialog, given.Rest):
                stage.Put(stage.Top!.Answered(ask.Slot, given.Value));
                break;
            case Answer.Given given:
                behind.Keep(stage, dialog, ask, given, message);
                stage.Put(WordsBehind.Kept(stage.Top!.Answered(ask.Slot, EarlierNumber.Joined(stage, understand, given.Value)), ask, given, message).Forgotten(ask));
                FillMore(stage, dialog, ask, message);
                break;
            // whoever does not know the wijk has said enough: a person finds it
            case Answer.Skipped when Questions.PickIn(dialog, ask) is { } pick:
                stage.Put(stage.Top!.With(pick.Slot, new NothingValue()).Answered(ask.Slot, new ChoiceValue("yes")));
                break;
            // he does not know, and says more that whoever calls has to know
            case Answer.Skipped skipped when ask.InOwnWords && WordCount.Of(skipped.Rest) >= WordsOfAReserve:
                stage.Put(WordsBehind.Kept(stage.Top!.Answered(ask.Slot, new TextValue(message.Text.Trim())), ask, new Answer.Given(new NothingValue()), message));
                break;
            case Answer.Skipped skipped:
                added.Keep(stage, dialog, skipped.Rest, message);
                stage.Put(stage.Top!.Answered(ask.Slot, new NothingValue()));
                break;
            // his own words are kept and promised: which hour of the two they mean is not asked
            case Answer.Ambiguous { Values: [WhenValue first, ..] } when ask.InOwnWords:
                Take(stage, dialog, ask, new Answer.Given(first with { Picked = false }), message);
                break;
            case Answer.Ambiguous when ask.Kind == SlotKind.Choice && IsAnsweredByMeaning(stage, dialog, ask, message):
                break;
            case Answer.Ambiguous ambiguous:
                Offer(stage, ask, ambiguous);
                break;
            default:
                if (!(WordsBehind.IsSummary(dialog, ask) && leftOpen.Takes(stage, dialog, message)) && !IsAnsweredByMeaning(stage, dialog, ask, message) && !CorrectsInstead(stage, dialog, ask, message.Text) && !IsPromised(stage, dialog, message)
                    && !(WordsBehind.IsSummary(dialog, ask) && added.Takes(stage, dialog, message)) && !beside.Takes(stage, dialog, ask, message))
                    Misunderstood(stage, ask);
                break;
        }
    }

    /// <summary>Thanks where an answer was due: what is still to come is said, and asked again.</summary>
    public static bool Thanked(Stage stage, Ask ask)
    {
        stage.Put(stage.Top! with { Asked = ask.Slot, Misses = 1, Offered = [] });
        var scene = stage.SceneOf(stage.Top!);
        stage.Say(new Phrase("Graag gedaan. Ik heb nog niets doorgegeven. {vraag}").With("vraag", ask.Question(scene)), Questions.Shown(ask, scene));
        return stage.Waits = true;
    }

    /// <summary>How a reading is shown: an option by its own label, a moment with its part of the day, anything else as it is said.</summary>
    public static Phrase OfferLabel(Ask ask, Scene scene, SlotValue value) => value switch
    {
        ChoiceValue { Id: var id } when ask.Options(scene).FirstOrDefault(option => option.Id == id) is { } chosen => chosen.Label,
        WhenValue { Moment: { } moment } told => OfTheDay(moment).With("waarde", told),
        _ => new Phrase("{waarde}").With("waarde", value),
    };

    private static Phrase OfTheDay(DateTime moment) => moment.Hour switch
    {
        < 6 => new Phrase("{waarde}, 's nachts"),
        < 12 => new Phrase("{waarde}, 's ochtends"),
        < 18 => new Phrase("{waarde}, 's middags"),
        _ => new Phrase("{waarde}, 's avonds"),
    };

    private bool CorrectsInstead(Stage stage, Dialog dialog, Ask ask, string text) =>
        ask.Kind is not (SlotKind.Text or SlotKind.Place or SlotKind.PlaceDetail) && corrections.Take(stage, dialog, text, denied: !WordsBehind.IsSummary(dialog, ask), isAnswer: true);

    /// <summary>What else the message told is not asked again. Words about a place say nothing of what kind of thing lies there.</summary>
    private static void FillMore(Stage stage, Dialog dialog, Ask ask, IncomingMessage message)
    {
        if (!ask.InOwnWords && ask.Kind is (SlotKind.YesNo or SlotKind.Choice or SlotKind.Verdict))
            return;
        var values = dialog.Fill(stage.MeaningOf(message), message);
        stage.Put(stage.Top!.FilledWith(ask.InOwnWords || ask.Kind == SlotKind.Text ? values : values.Where(pair => pair.Value is PlaceValue or WhenValue)));
    }

    /// <summary>Not among the options, yet clear: a case number that was not listed, "het is nu gevaarlijk".</summary>
    private static bool IsAnsweredByMeaning(Stage stage, Dialog dialog, Ask ask, IncomingMessage message)
    {
        var values = dialog.Fill(stage.MeaningOf(message), message).ToList();
        var value = values.Find(pair => pair.Slot == ask.Slot).Value;
        if (value is null || ask.Kind == SlotKind.Text)
            return false;
        var frame = stage.Top!.Answered(ask.Slot, value);
        stage.Put(ask is { InOwnWords: true, WordsSlot: { } words } ? frame.With(words, new TextValue(message.Text)).FilledWith(values) : frame);
        if (WordsBehind.IsPlainYesNo(ask))
            AddedWords.KeepTold(stage, dialog, message);
        return true;
    }

    /// <summary>No answer, but a wish that was understood: it is told, and the question is put again.</summary>
    private static bool IsPromised(Stage stage, Dialog dialog, IncomingMessage message)
    {
        if (!stage.Wishes(message.Text))
            return false;
        if (!dialog.TellsAnonymity)
            stage.Say("Goed. U blijft anoniem.");
        else
            stage.PromisesAnonymity = true;
        return true;
    }

    private static void Offer(Stage stage, Ask ask, Answer.Ambiguous ambiguous)
    {
        var values = ambiguous.Values.Take(MostOptions).ToList();
        var scene = stage.SceneOf(stage.Top!);
        stage.Put(stage.Top! with { Asked = ask.Slot, Offered = [.. values], Misses = 0 });
        stage.Say("Wat bedoelt u?", [.. values.Select((value, index) =>
            new SayOption(OfferLabel(ask, scene, value), (index + 1).ToString(CultureInfo.InvariantCulture)))]);
        stage.Waits = true;
    }

    private void Misunderstood(Stage stage, Ask ask)
    {
        var frame = stage.Top! with { Misses = stage.Top!.Misses + 1, Offered = [] };
        stage.Put(frame);
        if (frame.Misses >= Patience)
        {
            stage.Push(dialogs[DialogBook.Known.Human].Begin());
            return;
        }
        var scene = stage.SceneOf(frame);
        var again = ask.Again ?? new Phrase("Ik begrijp u niet goed. {vraag}").With("vraag", ask.Question(scene));
        stage.Say(again, Questions.Shown(ask, scene));
        stage.Waits = true;
    }
}
