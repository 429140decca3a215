namespace WijkBot.Conversations;

/// <summary>The small words with which a dialog reads as a sentence.</summary>
public static class StepWords
{
    /// <summary>Only when this holds.</summary>
    public static T If<T>(this T step, Func<Scene, bool> condition) where T : Step
    {
        var before = step.Applies;
        return step with { Applies = scene => before(scene) && condition(scene) };
    }

    /// <summary>Asked in other words where photos and pins can be sent.</summary>
    public static Ask OnRichChannel(this Ask ask, Phrase question)
    {
        var plain = ask.Question;
        return ask with { Question = scene => scene.Facts.Channel.TakesLocation ? question : plain(scene) };
    }

    /// <summary>Said instead of the question when the answer was not understood.</summary>
    public static Ask OrElse(this Ask ask, Phrase again) => ask with { Again = again };

    /// <summary>Can be corrected in the summary, under this name; what depends on it is emptied with it.</summary>
    public static Ask Correctable(this Ask ask, Phrase called, params string[] clears) =>
        ask with { CorrectedAs = called, Clears = clears };

    /// <summary>Other words a resident may use for it when asked what is wrong.</summary>
    public static Ask AlsoCalled(this Ask ask, params string[] words) => ask with { AlsoCalled = words };

    /// <summary>What is said around the chosen option is kept in this slot, so that it is not asked again.</summary>
    public static Ask WithWordsIn(this Ask ask, string slot) => ask with { WordsSlot = slot };

    /// <summary>Behind a no may stand what was told wrong.</summary>
    public static Ask NoMayPutRight(this Ask ask) => ask with { NoPutsRight = true };

    /// <summary>The moment that is asked for is still to come.</summary>
    public static Ask Ahead(this Ask ask) => ask with { Ahead = true };

    /// <summary>Asks more of a place that was told before: what was told of it is read with the answer.</summary>
    public static Ask Beside(this Ask ask, Func<Scene, PlaceValue?> told) => ask with { Told = told };

    /// <summary>Need not be answered: whoever says only yes, no or "ok" leaves it open.</summary>
    public static Ask MayBeLeft(this Ask ask) => ask with { MayBeLeft = true };

    /// <summary>All that is said here is kept in this slot, also what cannot be read.</summary>
    public static Ask InOwnWords(this Ask ask, string slot) => ask with { WordsSlot = slot, InOwnWords = true };

    /// <summary>What may still be open is chosen in the summary itself, at most two options: a message less for the resident.</summary>
    public static Confirm OrPick(this Confirm confirm, string slot, Func<Scene, IReadOnlyList<Choice>> options) =>
        confirm with { Pick = new Pick(slot, options) };

    /// <summary>The closed options of the question, at most three.</summary>
    public static Ask Of(this Ask ask, params Choice[] options) => ask with { Options = _ => options };
}
