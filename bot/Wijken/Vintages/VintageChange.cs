namespace WijkBot.Wijken;

/// <summary>
/// What a new vintage changes. Codes are used again with another meaning, so that one that is still there is the same only while its
/// name is: <c>BU01411401</c> was "Rohof en omgeving" in 2014 and is "Wierdensebrug en omgeving" in 2024.
/// </summary>
internal sealed record VintageChange(
    IReadOnlyList<VintageArea> Gone, IReadOnlyList<VintageArea> New, IReadOnlyList<(VintageArea Before, VintageArea After)> Otherwise)
{
    /// <summary>Codes of which nothing that was said before may be taken over.</summary>
    public IReadOnlySet<string> Touched { get; } = Gone.Select(area => area.Code).Concat(Otherwise.Select(pair => pair.Before.Code)).ToHashSet(StringComparer.Ordinal);

    public bool IsNone => Gone.Count + New.Count + Otherwise.Count == 0;

    /// <param name="before">Wijken and buurten as they are now.</param>
    public static VintageChange Between(IReadOnlyList<VintageArea> before, IReadOnlyList<VintageArea> after)
    {
        var (old, now) = (before.ToDictionary(area => area.Code), after.ToDictionary(area => area.Code));
        return new VintageChange(
            [.. before.Where(area => !now.ContainsKey(area.Code))],
            [.. after.Where(area => !old.ContainsKey(area.Code))],
            [.. before.Where(area => now.TryGetValue(area.Code, out var same) && !IsSame(area.Name, same.Name)).Select(area => (area, now[area.Code]))]);
    }

    /// <summary>The same name in another spelling: CBS wrote "Wijk 18 Schelfhorst" before "Schelfhorst".</summary>
    internal static bool IsSame(string before, string after) => Plain(before) == Plain(after);

    private static string Plain(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return StreetKey.Of(words is ["Wijk", { } number, ..] && number.All(char.IsAsciiDigit) ? string.Join(' ', words[2..]) : name);
    }
}
