using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Understanding;

namespace WijkBot.Commands.Understand;

/// <summary>Reads one line of standard input and writes what was understood as one line of JSON.</summary>
internal sealed class LineReading(RuleUnderstanding understanding, DateTimeOffset now)
{
    private static readonly UnderstandJson Json = new(new JsonSerializerOptions(UnderstandJson.Default.Options)
    {
        // for people to read and for grep; it is not put in a page
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>Who writes no more than "ok" writes Dutch, most likely.</summary>
    private const string Usual = "nl";

    private static readonly string[] Numbers = [.. Enumerable.Range(1, 99).Select(number => number.ToString(CultureInfo.InvariantCulture))];

    /// <param name="line"><c>id, text</c>, with a tab between them.</param>
    /// <exception cref="FormatException">Not such a line.</exception>
    public string First(string line)
    {
        var cells = Cells(line, 2, "id and text");
        var text = Text(cells[1]);
        var meaning = understanding.First(Message(text), new Reader(now, Usual));
        return JsonSerializer.Serialize(FirstLine.Of(cells[0], meaning, understanding.Danger(text), text.Any(char.IsLetter) ? Usual : null), Json.FirstLine);
    }

    /// <param name="line"><c>id, language, slot, options, text</c>, with tabs between them.</param>
    /// <exception cref="FormatException">Not such a line, or no such slot.</exception>
    public string Answer(string line)
    {
        var cells = Cells(line, 5, "id, language, slot, options and text");
        var (value, alternatives) = understanding.Notation(Asked(cells[2], cells[3]), Text(cells[4]), new Reader(now, cells[1]));
        return JsonSerializer.Serialize(new AnswerLine(cells[0], cells[2], value, alternatives), Json.AnswerLine);
    }

    /// <summary>The question of a slot, with its options in one cell: <c>ja/nee</c>.</summary>
    /// <exception cref="FormatException">No such slot.</exception>
    public static Question Asked(string slot, string options) => new(KindOf(slot), Options(options));

    private static string[] Cells(string line, int count, string which)
    {
        var cells = line.Split('\t', count);
        return cells.Length == count ? cells : throw new FormatException($"{which} are expected, with a tab between them");
    }

    private static string Text(string cell) => cell.Replace("\\n", "\n", StringComparison.Ordinal);

    private static List<ChoiceOption> Options(string cell) => cell is "-" or ""
        ? []
        : [.. cell.Split('/').Zip(Numbers, (label, number) => new ChoiceOption(number, [label.Trim()]))];

    private static SlotKind KindOf(string slot) => slot switch
    {
        "yesno" => SlotKind.YesNo,
        "choice" => SlotKind.Choice,
        "place" => SlotKind.Place,
        "when" => SlotKind.When,
        "phone" => SlotKind.Phone,
        "name" => SlotKind.Name,
        "number" => SlotKind.Number,
        "casenumber" => SlotKind.CaseNumber,
        "photo" => SlotKind.Photo,
        _ => throw new FormatException($"there is no slot '{slot}'; yesno, choice, place, when, phone, name, number, casenumber and photo are known"),
    };

    private IncomingMessage Message(string text) => new() { ProviderId = "", From = new ResidentAddress("", ""), ReceivedAt = now, Text = text };
}
