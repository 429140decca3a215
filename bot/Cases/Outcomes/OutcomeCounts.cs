namespace WijkBot.Cases;

/// <summary>How often we said that it is done, and what residents said of that. Each is counted apart; a case that was reopened and done again counts twice.</summary>
/// <param name="Done">How often we said so: the sum of the rest.</param>
/// <param name="Confirmed">The resident said yes.</param>
/// <param name="NoAnswer">Nobody said anything for so long that it no longer counts as a question.</param>
/// <param name="Waiting">May still be answered.</param>
/// <param name="NotAsked">Nobody was asked: there was danger, or whoever reported it had taken it back. Who says something of it all the same is counted by what he says.</param>
public sealed record OutcomeCounts(int Done, int Confirmed, int Partly, int NotSolved, int NoAnswer, int Waiting, int NotAsked)
{
    public static readonly OutcomeCounts None = new(0, 0, 0, 0, 0, 0, 0);

    public OutcomeCounts And(OutcomeCounts other) => new(
        Done + other.Done, Confirmed + other.Confirmed, Partly + other.Partly, NotSolved + other.NotSolved, NoAnswer + other.NoAnswer, Waiting + other.Waiting, NotAsked + other.NotAsked);
}
