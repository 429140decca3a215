using System.Globalization;
using System.Text;
using WijkBot.Messages;
using WijkBot.Municipality;

namespace WijkBot.Inbox.Answers;

/// <summary>Reads the form of one canned answer. What is wrong with it is told by the rules of the file.</summary>
internal sealed class AnswerForm(IFormCollection form)
{
    /// <summary>Value of <c>wat</c>: it goes out of the list.</summary>
    public const string Leaving = "weg";

    /// <summary>Before the language in the name of a field.</summary>
    public const string TextIn = "tekst-";

    private const int LongestId = 40;

    public bool IsLeaving => form["wat"].ToString() == Leaving;

    /// <summary>The list with what was filled in: behind the others when it is new.</summary>
    public static IReadOnlyList<CannedAnswer> Put(AnswerBook book, CannedAnswer answer) => book.ById(answer.Id) is null
        ? [.. book.All, answer]
        : [.. book.All.Select(one => one.Id == answer.Id ? answer : one)];

    public IReadOnlyList<CannedAnswer> Without(AnswerBook book) => [.. book.All.Where(one => one.Id != Text("id"))];

    public CannedAnswer Read(AnswerBook book) => new(book.ById(Text("id"))?.Id ?? NewId(book, Text("naam")), Text("naam"), Text("tekst"))
    {
        Categories = Values("categorieen"),
        Statuses = [.. Values("statussen").Where(AnswerFields.Statuses.Values.Contains)],
        Translations = AnswerFields.Languages.Keys.Where(language => Text(TextIn + language).Length > 0).ToDictionary(language => language, language => Text(TextIn + language)),
    };

    /// <summary>Out of its name: <c>Container is geleegd</c> becomes <c>container-is-geleegd</c>.</summary>
    private static string NewId(AnswerBook book, string name)
    {
        var letters = name.Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            .Select(letter => char.ToLowerInvariant(letter)).Select(letter => letter is >= 'a' and <= 'z' or >= '0' and <= '9' ? letter : '-');
        var words = string.Join('-', string.Concat(letters).Split('-', StringSplitOptions.RemoveEmptyEntries));
        var id = words.Length == 0 ? "antwoord" : words[..Math.Min(words.Length, LongestId - 4)].Trim('-');
        return Enumerable.Range(1, book.All.Count + 1).Select(number => number == 1 ? id : $"{id}-{number}").First(free => book.ById(free) is null);
    }

    private IReadOnlyList<string> Values(string name) => [.. form[name].OfType<string>().Where(value => value.Length > 0)];

    private string Text(string name) => CleanText.Of(form[name].ToString()).Trim();
}
