using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Municipality;
using WijkBot.Understanding.Privacy;
using WijkBot.Wijken;

namespace WijkBot.Understanding;

/// <summary>
/// Understanding over the areas that are in use: when those are replaced it is made anew, once, at the first text that comes or at once by
/// <see cref="Now"/>; what is being read meanwhile is read to its end over the old ones.
/// </summary>
public sealed class UnderstandingInUse(MunicipalityData municipality, WijkenInUse wijken) : IUnderstand, IPrivacyGuard
{
    private readonly Lock making = new();
    private volatile Made? made;

    /// <summary>Over the areas of this moment.</summary>
    public RuleUnderstanding Now => Current().Understanding;

    /// <summary>The same, made: the first text then waits for nothing.</summary>
    public UnderstandingInUse Prepared()
    {
        _ = Now;
        return this;
    }

    /// <inheritdoc/>
    public Danger Danger(string text, bool asked = false) => Now.Danger(text, asked);

    /// <inheritdoc/>
    public Command? Command(string text) => Now.Command(text);

    /// <inheritdoc/>
    public Anonymity Anonymity(string text) => Now.Anonymity(text);

    /// <inheritdoc/>
    public CallTime CallTime(string text) => Now.CallTime(text);

    /// <inheritdoc/>
    public Meaning First(IncomingMessage message, Reader reader) => Now.First(message, reader);

    /// <inheritdoc/>
    public Answer Answer(Question question, IncomingMessage message, Reader reader) => Now.Answer(question, message, reader);

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, SlotValue> Correct(IReadOnlyDictionary<string, SlotValue> slots, string text, Reader reader, bool denied = false) =>
        Now.Correct(slots, text, reader, denied);

    /// <inheritdoc/>
    public IReadOnlyList<PrivateSpan> Find(string text, PlaceValue? own) => Current().Guard.Value.Find(text, own);

    /// <inheritdoc/>
    public string Without(string text, PlaceValue? own) => Current().Guard.Value.Without(text, own);

    private Made Current()
    {
        var areas = wijken.Areas;
        if (made is { } now && ReferenceEquals(now.Areas, areas))
            return now;
        lock (making)
        {
            if (made is { } meanwhile && ReferenceEquals(meanwhile.Areas, areas))
                return meanwhile;
            return made = new Made(areas, new RuleUnderstanding(municipality, areas), new Lazy<RulePrivacyGuard>(() => new RulePrivacyGuard(areas)));
        }
    }

    /// <summary>What belongs to one book of areas. Few texts are shown to others: the guard is made when the first is.</summary>
    private sealed record Made(AreaBook Areas, RuleUnderstanding Understanding, Lazy<RulePrivacyGuard> Guard);
}
