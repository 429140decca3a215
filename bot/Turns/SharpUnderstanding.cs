using WijkBot.Conversations;
using WijkBot.Messages;

namespace WijkBot.Turns;

/// <summary>Reads as ever, and knows of some places more than their words tell. Lives for one turn.</summary>
internal sealed class SharpUnderstanding(IUnderstand inner, PlaceSharpener places) : IUnderstand
{
    /// <inheritdoc/>
    public Danger Danger(string text, bool asked = false) => inner.Danger(text, asked);

    /// <inheritdoc/>
    public Command? Command(string text) => inner.Command(text);

    /// <inheritdoc/>
    public Anonymity Anonymity(string text) => inner.Anonymity(text);

    /// <inheritdoc/>
    public CallTime CallTime(string text) => inner.CallTime(text);

    /// <inheritdoc/>
    public Meaning First(IncomingMessage message, Reader reader)
    {
        var meaning = inner.First(message, reader);
        return meaning with
        {
            Place = meaning.Place is { } place ? places.Sharpen(place) : null,
            Also = meaning.Also is { } also ? (ReportValue)Sharp(also) : null,
        };
    }

    /// <inheritdoc/>
    public Answer Answer(Question question, IncomingMessage message, Reader reader) => inner.Answer(question, message, reader) switch
    {
        Answer.Given given => given with { Value = Sharp(given.Value) },
        var answer => answer,
    };

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, SlotValue> Correct(IReadOnlyDictionary<string, SlotValue> slots, string text, Reader reader, bool denied = false) =>
        inner.Correct(slots, text, reader, denied).ToDictionary(slot => slot.Key, slot => Sharp(slot.Value), StringComparer.Ordinal);

    private SlotValue Sharp(SlotValue value) => value switch
    {
        PlaceValue place => places.Sharpen(place),
        ReportValue { Place: { } place } report => report with { Place = places.Sharpen(place) },
        _ => value,
    };
}
