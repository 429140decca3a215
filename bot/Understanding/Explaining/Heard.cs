using WijkBot.Understanding.Places;
using WijkBot.Understanding.Texts;
using WijkBot.Understanding.Topics;
using WijkBot.Understanding.When;

namespace WijkBot.Understanding.Explaining;

/// <summary>What the readers found in a first message, and where.</summary>
/// <param name="Timed">The message as it was read for a time: without telephone numbers.</param>
internal sealed record Heard(Sentence Sentence, PlaceTold? Place, Sentence Timed, WhenFound? When, IntentReading Intent)
{
    /// <summary>Words from here on name a street and tell nothing of what it is about.</summary>
    public int SkipFrom => Place is { NamesStreet: true } ? Place.Start : 0;

    public int SkipTo => Place is { NamesStreet: true } ? Place.End : 0;
}
