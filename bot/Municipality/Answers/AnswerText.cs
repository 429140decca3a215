using System.Text;
using System.Text.RegularExpressions;

namespace WijkBot.Municipality;

/// <summary>The text of a <see cref="CannedAnswer"/>: <c>{straat}</c> is filled in, <c>{straat|uw straat}</c> has words for when there is nothing to fill in.</summary>
public static partial class AnswerText
{
    /// <summary>The fields in it, each once; with whatever else stands between braces.</summary>
    public static IReadOnlySet<string> FieldsIn(string text) => Place().Matches(text).Select(place => place.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);

    /// <summary>The text with its fields filled in, and the fields that had neither a value nor other words.</summary>
    /// <param name="valueOf">Null when this case has no such thing.</param>
    public static (string Text, IReadOnlyList<string> Missing) Fill(string text, Func<string, string?> valueOf)
    {
        var missing = new List<string>();
        var filled = new StringBuilder();
        var at = 0;
        foreach (Match place in Place().Matches(text))
        {
            var value = ValueOf(place, valueOf);
            if (value is null)
                missing.Add(place.Groups["name"].Value);
            filled.Append(text, at, place.Index - at).Append(value);
            at = place.Index + place.Length;
        }
        return (filled.Append(text, at, text.Length - at).ToString(), missing);
    }

    /// <summary>A brace that belongs to no field: a typing error.</summary>
    public static bool HasLooseBrace(string text) => Place().Replace(text, "").AsSpan().ContainsAny('{', '}');

    private static string? ValueOf(Match place, Func<string, string?> valueOf) => valueOf(place.Groups["name"].Value) is { Length: > 0 } value
        ? value
        : place.Groups["else"] is { Success: true, Value: var words } ? words : null;

    [GeneratedRegex(@"\{(?<name>[^{}|]+)(?:\|(?<else>[^{}|]+))?\}", RegexOptions.None, matchTimeoutMilliseconds: 200)]
    private static partial Regex Place();
}
