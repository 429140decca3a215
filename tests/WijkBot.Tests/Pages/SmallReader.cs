using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Wijken;

namespace WijkBot.Tests.Pages;

/// <summary>Understands just enough for one report and one danger, so that pages can be tested without the real reading.</summary>
internal sealed class SmallReader(AreaBook areas) : IUnderstand
{
    public Danger Danger(string text) => text.Contains("brand", StringComparison.Ordinal) ? WijkBot.Conversations.Danger.Emergency : WijkBot.Conversations.Danger.None;

    public Command? Command(string text) => null;

    public Meaning First(IncomingMessage message, Reader reader) => message.Text.Contains("ratten", StringComparison.Ordinal)
        ? new Meaning { Intent = Intents.Report, Strong = true, Categories = ["ratten"], CategorySure = true, Place = Place(message.Text) }
        : new Meaning { Intent = Intents.Other };

    public Answer Answer(Question question, IncomingMessage message, Reader reader)
    {
        if (question.Kind == SlotKind.Place && message.Location is { } pin)
            return new Answer.Given(new PlaceValue("pin") { Latitude = pin.Latitude, Longitude = pin.Longitude, Wijk = areas.Wijken[0].Code, Certainty = PlaceCertainty.Exact });
        if (message.Choice is { } choice)
            return new Answer.Given(new ChoiceValue(choice));
        return question.Kind switch
        {
            SlotKind.YesNo => new Answer.Given(new ChoiceValue(message.Text is "ja" or "1" ? "yes" : "no")),
            SlotKind.Choice when question.Options.Count > 0 => new Answer.Given(new ChoiceValue(question.Options[0].Id)),
            SlotKind.Text => new Answer.Given(new TextValue(message.Text)),
            _ => new Answer.Skipped(),
        };
    }

    public IReadOnlyDictionary<string, SlotValue> Correct(IReadOnlyDictionary<string, SlotValue> slots, string text, Reader reader) =>
        new Dictionary<string, SlotValue>();

    private PlaceValue? Place(string text) => text.Contains("Violierstraat", StringComparison.Ordinal)
        ? new PlaceValue("Violierstraat 12")
        {
            Street = "Violierstraat",
            HouseNumber = "12",
            Wijk = areas.Wijken[1].Code,
            AreaYear = areas.Year,
            Certainty = PlaceCertainty.Exact,
        }
        : null;
}
