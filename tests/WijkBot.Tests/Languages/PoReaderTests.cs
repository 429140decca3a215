using CsCheck;
using WijkBot.Languages;

namespace WijkBot.Tests.Languages;

public sealed class PoReaderTests
{
    [Fact]
    public void Entries_are_read_over_several_lines_with_escapes_and_without_the_header()
    {
        const string content = """
            # a comment
            msgid ""
            msgstr "Language: en\n"

            #: somewhere.cs:12
            msgid "Waar is het? "
            "Typ straat en huisnummer."
            msgstr ""
            "Where is it?\n"
            "Type \"street\" and number."

            msgid "Nog niet vertaald"
            msgstr ""

            #~ msgid "Oud"
            #~ msgstr "Old"
            """;

        var po = PoReader.Read("en.po", content);

        po.Errors.ShouldBeEmpty();
        po.Entries.ShouldBe([new PoEntry("Waar is het? Typ straat en huisnummer.", "Where is it?\nType \"street\" and number.", 6)]);
    }

    [Theory]
    [InlineData("msgid \"Ja\"\nmsgstr \"Yes", "en.po:2:")]
    [InlineData("msgid Ja\nmsgstr \"Yes\"", "en.po:1:")]
    [InlineData("msgid \"Ja\"\nmsgstr \"Y\\qes\"", "en.po:2:")]
    [InlineData("msgid \"Ja\"\nmsgstr \"a\"b\"", "en.po:2:")]
    [InlineData("#, fuzzy\nmsgid \"Ja\"\nmsgstr \"Yes\"", "en.po:2: the translation is marked fuzzy")]
    [InlineData("msgctxt \"x\"\nmsgid \"Ja\"\nmsgstr \"Yes\"", "en.po:1:")]
    [InlineData("\"los\"", "en.po:1:")]
    [InlineData("msgstr \"Yes\"", "en.po:1:")]
    public void What_is_wrong_is_told_with_file_and_line(string content, string expected) =>
        PoReader.Read("en.po", content).Errors.ShouldHaveSingleItem().ShouldStartWith(expected);

    [Fact]
    public void What_is_written_is_read_back() =>
        Gen.Select(Gen.String[Gen.Char[" -~\n\tëé€😀"], 1, 30], Gen.String[Gen.Char[" -~\n\t"], 1, 30]).Sample((id, text) =>
            PoReader.Read("x.po", $"msgid {Quoted(id)}\nmsgstr {Quoted(text)}").Entries.Single() is var entry && entry.Id == id && entry.Text == text);

    private static string Quoted(string text) => $"\"{text
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal)}\"";
}
