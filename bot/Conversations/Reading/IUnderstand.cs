using WijkBot.Messages;

namespace WijkBot.Conversations;

/// <summary>
/// Reads what residents write. Pure: the same text at the same moment gives the same reading; no clock, no network, no store.
/// </summary>
public interface IUnderstand
{
    /// <summary>Danger in the text, looked for in every language whatever was asked.</summary>
    /// <param name="asked">A question is open: what answers it is seldom danger, so it has to be told more plainly.</param>
    Danger Danger(string text, bool asked = false);

    /// <summary>A word that works at any moment (<c>mens</c>, <c>terug</c> …), only when it is the whole message.</summary>
    Command? Command(string text);

    /// <summary>Whether whoever writes this wants to stay unknown.</summary>
    Anonymity Anonymity(string text);

    /// <summary>What an answer to when he wants to be called tells, beside a moment that may be in it.</summary>
    CallTime CallTime(string text);

    /// <summary>A message as the start of something: what it is about, as far as it goes.</summary>
    Meaning First(IncomingMessage message, Reader reader);

    /// <summary>A message as the answer to a question.</summary>
    Answer Answer(Question question, IncomingMessage message, Reader reader);

    /// <summary>What a correction replaces (<c>nee, nummer 14</c>): new values by slot name, of the slots given only.</summary>
    /// <param name="denied">It was said before that something is wrong; else another subject replaces nothing unless the text denies the first.</param>
    IReadOnlyDictionary<string, SlotValue> Correct(IReadOnlyDictionary<string, SlotValue> slots, string text, Reader reader, bool denied = false);
}

/// <summary>For whom is read.</summary>
/// <param name="Now">The moment the message was received, with the offset of the municipality's local time.</param>
/// <param name="Language">Two letters; what the conversation is in.</param>
public readonly record struct Reader(DateTimeOffset Now, string Language)
{
    /// <summary>A question is open, which this may be the answer to.</summary>
    public bool Asked { get; init; }
}

/// <summary>A question as the reader needs to know it.</summary>
/// <param name="Options">Choices in the order of their numbers; empty for open questions.</param>
public sealed record Question(SlotKind Kind, IReadOnlyList<ChoiceOption> Options)
{
    /// <summary>What is asked for is still to come: "woensdag" is the next one. A report tells of the last one.</summary>
    public bool Ahead { get; init; }

    /// <summary>What was told before of the place that more is asked of: a postcode and a number told apart are one address. Null when nothing was.</summary>
    public PlaceValue? Told { get; init; }
}

/// <summary>One of the choices of a question.</summary>
/// <param name="Id">What is kept when it is chosen.</param>
/// <param name="Labels">The words it was shown with, in the conversation's language, and other words that mean it.</param>
public sealed record ChoiceOption(string Id, IReadOnlyList<string> Labels);

/// <summary>What kind of answer a question asks for.</summary>
public enum SlotKind
{
    Text,
    YesNo,
    Choice,
    Place,
    When,
    Phone,
    Name,
    Number,
    CaseNumber,
    Photo,

    /// <summary>What makes a place known that was told before: a postcode or another place, and a bare house number too.</summary>
    PlaceDetail,

    /// <summary>
    /// Whether something was solved: <c>yes</c>, <c>partly</c> or <c>no</c>, as the three options in this order. Without options nobody
    /// asked, and only words that say it by themselves count: "het ligt er nog", not a bare "nee".
    /// </summary>
    Verdict,
}
