using System.Text.RegularExpressions;

namespace WijkBot.Wijken;

/// <summary>The number on a lamppost, as people read it out: <c>4711</c>, <c>0123</c>, <c>A-456</c>, <c>12a</c>.</summary>
internal static partial class LamppostNumber
{
    public static bool Is(string told) => Pattern().IsMatch(told);

    /// <summary>The same for all ways to write one number: without signs and capitals, and without the zeros before its digits.</summary>
    public static string Key(string told) => Pattern().Match(told) is { Success: true } number
        ? (number.Groups["before"].Value + number.Groups["digits"].Value.TrimStart('0').PadLeft(1, '0') + number.Groups["behind"].Value).ToLowerInvariant()
        : StreetKey.Of(told);

    [GeneratedRegex(@"^\s*(?<before>[A-Za-z]{0,2})[-. /]?(?<digits>[0-9]{1,7})[-. /]?(?<behind>[A-Za-z]?)\s*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Pattern();
}
