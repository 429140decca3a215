using System.Text;
using System.Text.Json;
using WijkBot.Wijken;

namespace WijkBot.Tests.Wijken.Import;

/// <summary>An array is read item by item, wherever what was read at once happens to end.</summary>
public sealed class JsonItemsTests
{
    private static readonly string[] Items =
    [
        """{"naam": "Aalderinkshoek", "punten": [[1.5,2],[ 3e2 , -4 ]]}""",
        """{"naam":"Fr\u00ealand \"é\" \\ ] }","leeg":{},"niets":null}""",
        "{}",
        """{"naam":"Ошіб ✓ 𝄞","waar":true,"diep":[[[{"a":[{"features":[]}]}]]]}""",
        """{"lang":"abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz"}""",
        "12.25",
        "\"los\"",
        "null",
    ];

    private static readonly string Whole =
        "\uFEFF {\r\n \"type\": \"FeatureCollection\", \"crs\": {\"features\": [1, {\"x\": \"]\"}]},\n\"features\" : [\n" + string.Join(" ,\r\n\t", Items) + " ] \n, \"bbox\": [1, 2]}\n  ";

    [Fact]
    public void Items_are_whole_wherever_the_reading_was_cut()
    {
        for (var room = 3; room < 400; room++)
            foreach (var piece in new[] { 1, 7, int.MaxValue })
                string.Join("\n", Read(Encoding.UTF8.GetBytes(Whole), room, piece)).ShouldBe(string.Join("\n", Items), $"{room} bytes at once, {piece} from the disk");
    }

    [Fact]
    public void The_line_of_what_is_wrong_is_that_of_the_file_wherever_the_reading_was_cut()
    {
        var wrong = Encoding.UTF8.GetBytes(Whole.Replace("\"niets\":null", "\"niets\":nul", StringComparison.Ordinal));
        for (var room = 3; room < 400; room += 3)
            Should.Throw<JsonException>(() => Read(wrong, room, int.MaxValue)).LineNumber.ShouldBe(4, $"{room} bytes at once");
    }

    [Fact]
    public void What_is_cut_off_is_never_taken_for_whole()
    {
        var whole = Encoding.UTF8.GetBytes(Whole.TrimEnd());
        for (var length = whole.Length - 1; length > 60; length--)
            Should.Throw<JsonException>(() => Read(whole[..length], 64, int.MaxValue), $"{length} bytes of {whole.Length}");
    }

    [Theory]
    [InlineData("""{"type":"FeatureCollection","things":[{}]}""")]
    [InlineData("""{"features":{"features":[{}]}}""")]
    [InlineData("""{"a":{"features":[{}]}}""")]
    [InlineData("{}")]
    public void An_array_that_is_not_there_is_not_found(string json) => new JsonItems(new MemoryStream(Encoding.UTF8.GetBytes(json)), 4).MoveTo("features").ShouldBeFalse();

    [Fact]
    public void An_item_that_would_fill_the_memory_is_not_read()
    {
        var items = new JsonItems(new Slow(Encoding.UTF8.GetBytes("{\"features\":[{}, \"" + new string('x', JsonItems.MostOfItem) + "\"]}"), int.MaxValue));

        items.MoveTo("features").ShouldBeTrue();
        items.Next().ShouldNotBeNull();
        items.Next().ShouldBeNull();
        items.IsTooLong.ShouldBeTrue();
    }

    private static List<string> Read(byte[] bytes, int room, int piece)
    {
        var (items, read) = (new JsonItems(new Slow(bytes, piece), room), new List<string>());
        items.MoveTo("features").ShouldBeTrue();
        while (items.Next() is { } item)
            read.Add(Encoding.UTF8.GetString(item.Span));
        items.ToEnd();
        items.Consumed.ShouldBeGreaterThan(0);
        return read;
    }

    /// <summary>Gives no more than a piece at a time.</summary>
    private sealed class Slow(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, piece)]);
    }
}
