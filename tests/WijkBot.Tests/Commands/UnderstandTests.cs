using System.Text.Json;
using WijkBot.Ops;
using WijkBot.Tests.Running;
using WijkBot.Tests.Understanding;

namespace WijkBot.Tests.Commands;

/// <summary><c>understand</c> as whoever calls it sees it: a JSON object for each line, in order, and nothing else.</summary>
public class UnderstandTests
{
    [Fact]
    public async Task A_first_message_is_told_in_the_names_of_the_contract()
    {
        var told = await ReadAsync("first", "a\tEr zitten ratten bij Robbenhaarsweg 12 sinds gisteren", "b\tThere is a fire in the kitchen");

        told.Select(one => one.GetProperty("id").GetString()).ShouldBe(["a", "b"]);
        var rats = told[0];
        rats.GetProperty("intent").GetString().ShouldBe("report");
        rats.GetProperty("category").GetString().ShouldBe("ratten");
        rats.GetProperty("when").GetString().ShouldBe("S:2026-11-21");
        rats.GetProperty("danger").GetString().ShouldBe("none");
        rats.GetProperty("place").GetProperty("street").GetString().ShouldBe("Robbenhaarsweg");
        rats.GetProperty("place").GetProperty("houseNumber").GetString().ShouldBe("12");
        rats.GetProperty("place").GetProperty("certainty").GetString().ShouldBe("exact");
        rats.GetProperty("place").GetProperty("postcode").ValueKind.ShouldBe(JsonValueKind.Null);
        told[1].GetProperty("danger").GetString().ShouldBe("emergency");
        told[1].GetProperty("place").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("vuil op straat parkweg")]
    [InlineData("ratten in de tuin Verzetslaan 5")]
    [InlineData("die vliegende schijters op mijn balkon")]
    [InlineData("gasfles")]
    [InlineData("bij elke bui staat mijn gang blank door die put")]
    public async Task Its_category_is_the_one_that_a_dialog_takes(string text)
    {
        var told = await ReadAsync("first", $"1\t{text}");
        var meaning = Reading.First(text);

        told[0].GetProperty("category").GetString().ShouldBe(meaning is { CategorySure: true } ? meaning.Categories[0] : meaning.LikelyCategories[0]);
        if (meaning.Categories.Count > 0)
            meaning.Categories.ShouldBe(meaning.LikelyCategories);
    }

    [Theory]
    [InlineData("yesno", "-", "jazeker", "yes")]
    [InlineData("choice", "Binnenstad/Hofkamp", "de tweede", "2")]
    [InlineData("place", "-", "Robbenhaarsweg 12a", "Robbenhaarsweg 12a")]
    [InlineData("place", "-", "Robbenhaarsweg 12\\ngroet van de buren", "Robbenhaarsweg 12")]
    [InlineData("when", "-", "gisteravond", "I:2026-11-21T18:00/2026-11-22T00:00")]
    [InlineData("casenumber", "-", "melding 123456", "123456")]
    public async Task An_answer_is_told_in_the_notation_of_the_contract(string slot, string options, string text, string value)
    {
        var told = await ReadAsync("answers", $"1\tnl\t{slot}\t{options}\t{text}");

        told.ShouldHaveSingleItem().GetProperty("value").GetString().ShouldBe(value);
        told[0].GetProperty("slot").GetString().ShouldBe(slot);
        told[0].GetProperty("alternatives").ValueKind.ShouldBe(JsonValueKind.Array);
    }

    [Theory]
    [InlineData("first", "no tab", "Line 1: id and text are expected")]
    [InlineData("answers", "1\tnl\tcolour\t-\tred", "Line 1: there is no slot 'colour'")]
    public async Task A_line_that_cannot_be_read_is_named(string mode, string line, string error)
    {
        var ended = await OwnProgram.ReadingAsync(line + "\n", ["understand", mode]);

        ended.Code.ShouldBe(StartRefusal.ExitCode);
        ended.Output.ShouldBeEmpty();
        ended.Errors.ShouldHaveSingleItem().ShouldContain(error);
    }

    [Theory]
    [InlineData("2026-11-22T15:00Z")]
    [InlineData("2026-11-22T15:00+01:00")]
    [InlineData("0001-01-01T00:00")]
    [InlineData("yesterday")]
    public async Task A_moment_that_is_none_of_the_municipality_is_refused(string moment)
    {
        var ended = await OwnProgram.ReadingAsync("a\tratten\n", ["understand", "first", "--now", moment]);

        ended.Code.ShouldNotBe(0);
        string.Join('\n', ended.Errors).ShouldContain("--now must be a moment such as 2026-11-22T15:00");
        string.Join('\n', ended.Errors).ShouldNotContain("   at ");
    }

    private static async Task<List<JsonElement>> ReadAsync(string mode, params string[] lines)
    {
        var ended = await OwnProgram.ReadingAsync(string.Join('\n', lines) + "\n", ["understand", mode, "--now", "2026-11-22T15:00"]);

        ended.Code.ShouldBe(0, string.Join('\n', ended.Errors));
        ended.Errors.ShouldBeEmpty();
        return [.. ended.Output.Select(line => JsonDocument.Parse(line).RootElement)];
    }
}
