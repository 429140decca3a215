using WijkBot.Understanding.Texts;

namespace WijkBot.Tests.Understanding;

/// <summary>A pattern is found by the word in it that is least often in a message: as if each had been tried at each place.</summary>
public sealed class PatternSetTests
{
    private static IEnumerable<string> Texts => DataFile.Read("danger.tsv").Concat(DataFile.Read("intent.tsv")).Select(cells => cells[^1]);

    [Theory]
    [InlineData("danger", "alike")]
    [InlineData("intent", null)]
    [InlineData("place", null)]
    [InlineData("landmark", null)]
    [InlineData("yesno", null)]
    public void Finds_what_is_found_by_trying_every_pattern_at_every_word(string subject, string? alike)
    {
        var set = alike is null ? WordFile.Patterns(subject) : WordFile.Patterns(WordFile.Read(subject), alike);
        var elements = new ElementBook(alike is null ? null : WordFile.Alike(alike));
        var all = WordFile.Read(subject).Where(line => line.Section != "around").SelectMany(line => new PatternLine(line.Section, line.Entry).Patterns(elements)).ToList();

        var sentences = Texts.Select(Sentence.Of).ToList();

        sentences.Sum(sentence => set.Find(sentence).Count).ShouldBePositive();
        foreach (var sentence in sentences)
            Told(set.Find(sentence)).ShouldBe(Told(Tried(all, sentence)), sentence.Text);
    }

    /// <summary>The first messages make the patterns: whole ones and parts keep them in one book, in which two may not write at once.</summary>
    [Fact]
    public void Whoever_makes_patterns_waits_for_who_makes_others_of_the_same_words()
    {
        var elements = new ElementBook();
        var set = new PatternSet([new PatternLine("x", "huis tuin")], elements);
        var found = new List<string>();
        Thread[] makers = [new(() => Add(set.Whole(Sentence.Of("huis tuin"))?.Section)), new(() => Add(set.Find(Sentence.Of("een huis tuin"))[0].Pattern.Section))];
        using (elements.Making.EnterScope())
        {
            Array.ForEach(makers, maker => maker.Start());
            Array.ForEach(makers, maker => maker.Join(TimeSpan.FromMilliseconds(150)).ShouldBeFalse());
        }
        Array.ForEach(makers, maker => maker.Join(TimeSpan.FromSeconds(30)).ShouldBeTrue());
        found.ShouldBe(["x", "x"]);

        void Add(string? section)
        {
            lock (found)
                found.Add(section ?? "");
        }
    }

    [Theory]
    [InlineData("help", "help help help", 3)]
    [InlineData("rook ... keuken|zolder", "rook in keuken en zolder", 1)]
    [InlineData("zolder|keuken ... rook", "keuken en zolder vol rook", 2)]
    [InlineData("a b", "b a", 0)]
    public void Is_found_once_for_each_place_where_it_begins(string pattern, string text, int times) =>
        WordFile.Patterns([new WordLine("x", pattern)]).Find(Sentence.Of(text)).Count.ShouldBe(times);

    [Fact]
    public void Matches_come_in_the_order_in_which_they_begin() =>
        WordFile.Patterns([new WordLine("last", "keuken"), new WordLine("first", "brand")]).Find(Sentence.Of("brand in de keuken")).Select(match => match.Pattern.Section).ShouldBe(["first", "last"]);

    [Fact]
    public void A_message_of_the_same_words_over_and_over_is_no_more_work_than_its_words()
    {
        var set = WordFile.Patterns(WordFile.Read("danger"), "alike");

        Pace.Growth("er is brand in huis help ", 1_000, 4_000, text => set.Find(Sentence.Of(text))).ShouldBeLessThan(Pace.BetweenLinearAndSquare);
    }

    private static IEnumerable<string> Told(IEnumerable<PatternMatch> matches) => matches.Select(match => $"{match.Start}-{match.End} {match.Pattern.Section} {match.Pattern.Text}").Distinct().Order(StringComparer.Ordinal);

    private static List<PatternMatch> Tried(List<Pattern> all, Sentence sentence)
    {
        var found = new List<PatternMatch>();
        var hits = new int[Pattern.MostSteps];
        foreach (var pattern in all)
        {
            for (var at = 0; at < sentence.Count; at++)
            {
                if (pattern.First.Takes(sentence.Tokens[at]) && pattern.Match(sentence, at, hits, out var count) is var end and >= 0)
                    found.Add(new PatternMatch(pattern, at, end, hits[..count]));
            }
        }
        return found;
    }
}
