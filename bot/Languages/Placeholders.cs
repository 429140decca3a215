using System.Text;

namespace WijkBot.Languages;

/// <summary>The <c>{name}</c> places in a text. A name is letters and digits; other braces are just braces.</summary>
public static class Placeholders
{
    /// <summary>The names in the text, each once.</summary>
    public static IReadOnlySet<string> In(string text)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        Fill(text, name =>
        {
            names.Add(name);
            return "";
        });
        return names;
    }

    /// <summary>The text with every place filled; a name of which nothing is known (null) stays as it is.</summary>
    public static string Fill(string text, Func<string, string?> valueOf)
    {
        if (!text.Contains('{', StringComparison.Ordinal))
            return text;
        var filled = new StringBuilder(text.Length + 32);
        for (var at = 0; at < text.Length;)
        {
            var end = NameEnd(text, at);
            var value = end > 0 ? valueOf(text[(at + 1)..end]) : null;
            filled.Append(value ?? text[at].ToString());
            at = value is null ? at + 1 : end + 1;
        }
        return filled.ToString();
    }

    /// <summary>Index of the closing brace when a place starts here, else 0.</summary>
    private static int NameEnd(string text, int start)
    {
        if (text[start] != '{')
            return 0;
        var end = start + 1;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
            end++;
        return end > start + 1 && end < text.Length && text[end] == '}' ? end : 0;
    }
}
