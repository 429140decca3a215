using WijkBot.Conversations;
using WijkBot.Tests.House;
using WijkBot.Understanding.Learned;
using WijkBot.Understanding.Texts;

namespace WijkBot.Tests.Understanding;

public sealed class LearnedTests
{
    private static readonly string[] Dangers = [.. Enum.GetNames<Danger>().Select(name => name.ToLowerInvariant())];

    private static string Folder => Repository.PathOf("bot/Understanding/Learned");

    private static IEnumerable<string> Files => Directory.GetFiles(Path.Combine(Folder, "Examples"), "*.tsv").Order(StringComparer.Ordinal);

    [Fact]
    public void An_example_has_labels_that_mean_something()
    {
        var slugs = Reading.Data.Categories.Select(category => category.Slug).Append("-").ToHashSet();
        var intents = typeof(Intents).GetFields().Select(field => (string)field.GetValue(null)!).Append("-").ToHashSet();

        var wrong = Files.SelectMany(File.ReadLines).Where(line => line.Split('\t') is not [{ Length: 2 }, var intent, var category, var danger, { Length: > 0 }]
            || !intent.Split('|').All(intents.Contains) || !category.Split('|').All(slugs.Contains) || !danger.Split('|').All(Dangers.Append("-").Contains));

        wrong.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("aim")]
    [InlineData("category")]
    [InlineData("danger")]
    public void The_weights_are_learned_from_these_examples(string name)
    {
        using var weights = File.OpenRead(Path.Combine(Folder, $"{name}.weights"));

        var (_, examples) = WeightFile.Read(weights, KnownTraits.Of([]));

        examples.ShouldBe(ExamplesMark.Of(Path.Combine(Folder, "Examples"), Repository.PathOf("tests/Corpus")), "Learn them anew: dotnet run --project tests/WijkBot.Benchmarks -c Release -- learn");
    }

    [Fact]
    public void A_model_that_was_written_is_read_as_it_was()
    {
        Head[] heads = [new("category", ["ratten", "duiven"], 0), new("danger", ["none"], 2)];
        var width = Weights.WidthOf(3);
        var learned = new float[width << 4];
        learned[0] = 1.27f;
        var file = new MemoryStream();
        WeightFile.Write(file, "these", heads, Weights.Of(4, width, learned, [0.5f, .. new float[width - 1]]));

        var (model, examples) = WeightFile.Read(new MemoryStream(file.ToArray()), KnownTraits.Of([]));

        examples.ShouldBe("these");
        model.Heads.Select(head => head.Name).ShouldBe(["category", "danger"]);
        model.Head("category").Labels.ShouldBe(["ratten", "duiven"]);
        model.Logits(Sentence.Of(""))[0].ShouldBe(0.5f);
    }

    [Theory]
    [InlineData("die vliegende schijters op mijn balkon", "duiven")]
    [InlineData("bij elke bui staat mijn gang blank door die put", "putrioleringverstopt")]
    [InlineData("het is hier savonds pikkedonker op het pad", "lantaarnpaal-straatverlichting")]
    public void What_is_told_without_its_name_is_among_three(string text, string category) =>
        Reading.First(text).LikelyCategories.ShouldContain(category);

    [Fact]
    public void The_words_that_say_most_are_the_reason()
    {
        var model = WeightFile.Load("category");
        var sentence = Sentence.Of("beste gemeente er lopen ratten bij ons");

        var says = model.Says(sentence, model.Head("category").Column("ratten"));

        Array.IndexOf(says, says.Max()).ShouldBe(4);
    }

    [Theory]
    [InlineData("er ligt een man op straat hij reageert niet en ademt raar", true)]
    [InlineData("de lamp voor ons huis doet het al een week niet", false)]
    [InlineData("", false)]
    [InlineData("Windslaan 14", false)]
    public void Danger_is_found_that_no_rule_has_words_for_and_an_address_is_none(string text, bool isDanger) =>
        (Reading.Almelo.Danger(text) != Danger.None).ShouldBe(isDanger);

    [Theory]
    [InlineData("die vliegende schijters op mijn balkon")]
    [InlineData("het is hier savonds pikkedonker op het pad")]
    public void What_is_only_likely_has_its_reason_too(string text)
    {
        var meaning = Reading.First(text);

        meaning.LikelyCategories.ShouldNotBeEmpty();
        foreach (var slug in meaning.LikelyCategories)
            meaning.Clues.ShouldContain(clue => clue.Decision == "category" && clue.Value == slug);
    }

    [Theory]
    [InlineData("het zijn er wel tien")]
    [InlineData("kunt u tegen mijn wijkregisseur zeggen dat er ratten zitten op Robbenhaarsweg 3")]
    [InlineData("lieverd ik ben zo thuis kus")]
    public void What_is_done_stands_first_of_what_fits(string text)
    {
        var meaning = Reading.First(text);

        meaning.AllIntents[0].ShouldBe(meaning.Intent);
        meaning.AllIntents.ShouldBeUnique();
    }
}
