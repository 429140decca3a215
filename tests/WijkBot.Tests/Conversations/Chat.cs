using System.Globalization;
using System.Text.RegularExpressions;
using WijkBot.Tests.Wijken;

namespace WijkBot.Tests.Conversations;

/// <summary>
/// One golden talk: a head (<c># remark</c>, <c>Kanaal: sms</c>, <c>Tijd: 2026-11-23 10:00</c>, and where it matters <c>Rooster: </c> with what
/// is otherwise in roster.yaml, <c>Partners: </c> with those who do everything at one place, <c>Anderen: </c> with what others reported, and <c>Gebieden: </c> with other areas), then what people do and what the bot answers. Only what people do is played; the whole is compared.
/// </summary>
internal sealed partial record Chat(IReadOnlyList<string> Head, string Channel, DateTime Start, IReadOnlyList<string> Inputs)
{
    private static readonly string[] Answers = ["Bot:", "->"];
    private static readonly string[] Heads = ["#", "Kanaal:", "Tijd:", "Rooster:", "Partners:", "Anderen:", "Gebieden:"];

    /// <summary>What is put in the roster, see <see cref="SampleRoster"/>; null for the sample as it is.</summary>
    public string? Roster => Head.FirstOrDefault(line => line.StartsWith("Rooster:", StringComparison.Ordinal))?["Rooster:".Length..].Trim();

    /// <summary>Partners besides those of the sample, see <see cref="SamplePartners"/>; null for the sample as it is.</summary>
    public string? Partners => Head.FirstOrDefault(line => line.StartsWith("Partners:", StringComparison.Ordinal))?["Partners:".Length..].Trim();

    /// <summary>Areas other than those of the sample, see <see cref="SampleAreas"/>; null for the sample as it is.</summary>
    public string? Areas => Head.FirstOrDefault(line => line.StartsWith("Gebieden:", StringComparison.Ordinal))?["Gebieden:".Length..].Trim();

    /// <summary>Open cases of others, see <see cref="OthersCases"/>; null when there are none.</summary>
    public string? Others => Head.FirstOrDefault(line => line.StartsWith("Anderen:", StringComparison.Ordinal))?["Anderen:".Length..].Trim();

    public static Chat Read(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var head = lines.TakeWhile(line => Array.Exists(Heads, head => line.StartsWith(head, StringComparison.Ordinal))).ToList();
        return new Chat(head, Value(head, "Kanaal:"), Moment(Value(head, "Tijd:")), [.. InputsIn(lines.Skip(head.Count))]);
    }

    private static string Value(List<string> head, string name) =>
        head.Find(line => line.StartsWith(name, StringComparison.Ordinal))?[name.Length..].Trim()
        ?? throw new FormatException($"De regel '{name}' ontbreekt boven aan het gesprek.");

    private static DateTime Moment(string text) => DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>What people do, with the lines that belong to it; a line that is nothing of the kind is a mistake.</summary>
    private static IEnumerable<string> InputsIn(IEnumerable<string> lines)
    {
        string? input = null;
        var isAnswer = false;
        foreach (var line in lines.Where(line => line.Trim().Length > 0))
        {
            if (line.StartsWith("  ", StringComparison.Ordinal))
            {
                input = isAnswer || input is null ? input : $"{input}\n{line[2..]}";
                continue;
            }
            if (input is not null)
                yield return input;
            isAnswer = Array.Exists(Answers, mark => line.StartsWith(mark, StringComparison.Ordinal));
            input = isAnswer ? null : InputLine().IsMatch(line) ? line : throw new FormatException($"Onbekende regel: {line}");
        }
        if (input is not null)
            yield return input;
    }

    [GeneratedRegex(@"^(Bewoner:|Regisseur:|--- \d+ (minuut|minuten|uur|dag|dagen) later ---$)")]
    private static partial Regex InputLine();
}
