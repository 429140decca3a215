namespace WijkBot.Municipality;

/// <summary>Another municipality, for who reports what lies there.</summary>
/// <param name="Name">As residents know it: <c>Wierden</c>.</param>
/// <param name="Report">Where one reports there, short enough to be read out of an SMS: <c>wierden.nl</c>, or a number as one dials it.</param>
public sealed record Neighbour(string Name, string Report)
{
    /// <summary>Villages and towns that lie in it.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];
}
