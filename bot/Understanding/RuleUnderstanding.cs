using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Municipality;
using WijkBot.Understanding.Texts;
using WijkBot.Understanding.When;
using WijkBot.Wijken;

namespace WijkBot.Understanding;

/// <summary>
/// Free text to meaning, in process, by rules and a second opinion learned from examples: deterministic, linear in the text (cut at 4,000 characters; a second report is looked for in at most 8 places of a text of at most 100 words), without
/// network or store.
/// Word data is in <c>Words</c>, one file per subject and language; each kind of answer has a reader of its own.
/// </summary>
public sealed class RuleUnderstanding : IUnderstand
{
    private readonly DangerReader danger;
    private readonly AnonymityReader anonymity = new();
    private readonly CallTimeReader callTimes = new();
    private readonly CommandReader commands;
    private readonly FirstReader first;
    private readonly AnswerReader answers;
    private readonly CorrectionReader corrections;

    public RuleUnderstanding(MunicipalityData municipality, AreaBook areas)
    {
        var readers = new Readers(municipality, areas);
        (danger, commands) = (readers.Danger, readers.Commands);
        answers = new AnswerReader(readers);
        first = new FirstReader(readers);
        corrections = new CorrectionReader(readers);
    }

    /// <inheritdoc/>
    public Danger Danger(string text, bool asked = false) => danger.Read(Sentence.Of(text), asked);

    /// <inheritdoc/>
    public Command? Command(string text) => commands.Read(Sentence.Of(text));

    /// <inheritdoc/>
    public Anonymity Anonymity(string text) => anonymity.Read(Sentence.Of(text));

    /// <inheritdoc/>
    public CallTime CallTime(string text) => callTimes.Read(Sentence.Of(text));

    /// <inheritdoc/>
    public Meaning First(IncomingMessage message, Reader reader) => first.Read(message, reader);

    /// <inheritdoc/>
    public Answer Answer(Question question, IncomingMessage message, Reader reader) => answers.Read(question, message, reader);

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, SlotValue> Correct(IReadOnlyDictionary<string, SlotValue> slots, string text, Reader reader, bool denied = false) =>
        corrections.Read(slots, text, reader, denied);

    /// <summary>
    /// An answer in the notation of the outside contract, with other readings that are as good.
    /// </summary>
    public (string Value, IReadOnlyList<string> Alternatives) Notation(Question question, string text, Reader reader)
    {
        var reading = answers.Notation(question, Sentence.Of(text), reader);
        return (reading.Value, reading.Alternatives);
    }
}
