using WijkBot.Cases;
using WijkBot.Messages;

namespace WijkBot.Handover;

/// <summary>
/// A colleague notes something for colleagues. It never leaves the house: this commits an entry in the timeline and has no way
/// to a turn or the outbox.
/// </summary>
public sealed class Note(Desk desk)
{
    public const int Longest = 4000;

    public Task<ActResult> SaveAsync(Act act, string? text, CancellationToken cancellationToken) =>
        desk.OnceAsync(act, _ => CommitAsync(act, CleanText.Of(text).Trim(), cancellationToken), cancellationToken);

    private async Task<ActResult> CommitAsync(Act act, string text, CancellationToken cancellationToken) => text.Length switch
    {
        0 => new ActResult.Refused("text", "Schrijf eerst een notitie."),
        > Longest => new ActResult.Refused("text", $"De notitie is te lang: {text.Length} tekens, het mogen er hooguit {Longest} zijn."),
        _ => await desk.CommitAsync(act, [CaseSql.Event(act.Number, CaseNames.Events.Note, act.Author, text, desk.Now)], cancellationToken),
    };
}
