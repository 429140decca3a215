using System.Text;

namespace WijkBot.Languages;

/// <summary>
/// Reads gettext <c>.po</c> files as far as wording needs them: <c>msgid</c>, <c>msgstr</c>, strings over several lines, escapes, comments.
/// Contexts and plural forms are refused, and so is an entry marked fuzzy: nobody has looked at it yet.
/// Format: gettext manual, "The Format of PO Files".
/// </summary>
public sealed class PoReader
{
    private readonly string file;
    private readonly List<PoEntry> entries = [];
    private readonly List<string> errors = [];
    private readonly StringBuilder id = new();
    private readonly StringBuilder text = new();
    private StringBuilder? target;
    private int idLine;
    private bool fuzzy;

    private PoReader(string file) => this.file = file;

    /// <summary>The entries with a translation, without the header, and one line per error with file and line number.</summary>
    public static PoFile Read(string file, string content)
    {
        var reader = new PoReader(file);
        var number = 0;
        foreach (var line in content.Split('\n'))
            reader.Line(line.Trim(), ++number);
        reader.EndEntry();
        return new PoFile(reader.entries, reader.errors);
    }

    private void Line(string line, int number)
    {
        if (line.StartsWith("#~", StringComparison.Ordinal) || line.Length == 0)
            return;
        if (line.StartsWith('#'))
            Comment(line);
        else if (line.StartsWith("msgid ", StringComparison.Ordinal))
            StartEntry(line[6..], number);
        else if (line.StartsWith("msgstr ", StringComparison.Ordinal) && idLine > 0)
            Append(target = text, line[7..], number);
        else if (line.StartsWith('"') && target is not null)
            Append(target, line, number);
        else
            errors.Add($"{file}:{number}: '{line}' is neither msgid, msgstr nor a quoted string that goes on.");
    }

    private void Comment(string line)
    {
        EndEntry();
        fuzzy |= line.StartsWith("#,", StringComparison.Ordinal) && line.Contains("fuzzy", StringComparison.Ordinal);
    }

    private void StartEntry(string quoted, int number)
    {
        EndEntry();
        idLine = number;
        Append(target = id, quoted, number);
    }

    private void EndEntry()
    {
        if (idLine == 0)
            return;
        if (fuzzy)
            errors.Add($"{file}:{idLine}: the translation is marked fuzzy; look at it and take the mark away.");
        else if (id.Length > 0 && text.Length > 0)
            entries.Add(new PoEntry(id.ToString(), text.ToString(), idLine));
        (idLine, fuzzy, target) = (0, false, null);
        id.Clear();
        text.Clear();
    }

    private void Append(StringBuilder to, string quoted, int number)
    {
        if (Unquoted(quoted) is { } value)
            to.Append(value);
        else
            errors.Add($"{file}:{number}: {quoted} is not a string between quotes with the escapes \\n, \\t, \\\" and \\\\.");
    }

    private static string? Unquoted(string quoted)
    {
        if (quoted.Length < 2 || quoted[0] != '"' || quoted[^1] != '"')
            return null;
        var value = new StringBuilder(quoted.Length);
        for (var at = 1; at < quoted.Length - 1; at++)
        {
            var c = quoted[at] == '\\' ? Escaped(quoted[++at], isLast: at == quoted.Length - 1) : quoted[at] == '"' ? null : quoted[at];
            if (c is null)
                return null;
            value.Append(c.Value);
        }
        return value.ToString();
    }

    private static char? Escaped(char c, bool isLast) => isLast
        ? null
        : c switch { 'n' => '\n', 't' => '\t', '"' => '"', '\\' => '\\', _ => null };
}

/// <summary>What stood in a <c>.po</c> file.</summary>
public sealed record PoFile(IReadOnlyList<PoEntry> Entries, IReadOnlyList<string> Errors);

/// <summary>One text and its translation.</summary>
/// <param name="Id">The Dutch source.</param>
/// <param name="Line">Where its <c>msgid</c> stands.</param>
public sealed record PoEntry(string Id, string Text, int Line);
