using WijkBot.Messages;

namespace WijkBot.Conversations;

/// <summary>
/// Whether a message is clearly about something of its own, although a person wrote about a case. In doubt it is not: then that
/// person reads it, and nothing is lost.
/// </summary>
internal static class OwnMatter
{
    /// <summary>So long after a person's word even "bel mij" is said to that person.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromDays(1);

    private const int WordsOfAGreeting = 3;

    /// <summary>Sets <see cref="Stage.NeedsCases"/> when it cannot be told without them.</summary>
    public static bool Is(Stage stage, PersonSpoke spoke, IncomingMessage message)
    {
        var meaning = stage.MeaningOf(message);
        return meaning.Intent switch
        {
            Intents.Greeting => WordCount.Of(message.Text) <= WordsOfAGreeting && message.Media.Count == 0,
            Intents.Human or Intents.Language or Intents.Stop or Intents.Complaint => meaning.Strong,
            Intents.Contact or Intents.Callback => stage.Facts.Now - spoke.At > Recent,
            Intents.Status or Intents.Regisseur or Intents.Idea => meaning.Strong && !spoke.IsOpenQuestion,
            Intents.Question => meaning.KnownQuestion is not null && !spoke.IsOpenQuestion,
            Intents.Report => IsAnotherReport(stage, spoke, meaning),
            _ => false,
        };
    }

    /// <summary>Of another kind than the case that was spoken of, or elsewhere. As the answer to a question it must be both sure and placed.</summary>
    private static bool IsAnotherReport(Stage stage, PersonSpoke spoke, Meaning meaning)
    {
        var asked = IsAnswering(stage, spoke);
        var sure = meaning is { Strong: true, CategorySure: true };
        if (sure ? asked && meaning.Place is null : asked || meaning.Place?.Street is null)
            return false;
        if (stage.Facts.Cases is not { } cases)
            return stage.NeedsCases = true;
        var known = cases.FirstOrDefault(one => one.Number == spoke.Number);
        if (!asked && IsElsewhere(known, meaning.Place))
            return true;
        return sure && (known?.Category is { } category ? !meaning.Categories.Contains(category) : !asked);
    }

    /// <summary>A question about this case stands open, or was answered a moment ago and the resident goes on.</summary>
    private static bool IsAnswering(Stage stage, PersonSpoke spoke) =>
        spoke.IsOpenQuestion || Receipts.InBurst(stage) || (stage.Top is { } top && SolvedQuestion.OpenIn(top) == spoke.Number);

    private static bool IsElsewhere(CaseSummary? known, PlaceValue? place) =>
        place?.Street is { } street && known?.Place is { } told && !told.Contains(street, StringComparison.OrdinalIgnoreCase);
}
