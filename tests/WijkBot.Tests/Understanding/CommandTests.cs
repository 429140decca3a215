using WijkBot.Conversations;

namespace WijkBot.Tests.Understanding;

/// <summary>Words that work at any moment, and only when they are the whole message.</summary>
public sealed class CommandTests
{
    [Theory]
    [InlineData("mens", CommandKind.Human, null)]
    [InlineData("Mag ik een medewerker spreken aub?", CommandKind.Human, null)]
    [InlineData("kan ik iemand spreken", CommandKind.Human, null)]
    [InlineData("I want to talk to a human please", CommandKind.Human, null)]
    [InlineData("TERUG", CommandKind.Back, null)]
    [InlineData("opnieuw beginnen", CommandKind.Restart, null)]
    [InlineData("menu.", CommandKind.Menu, null)]
    [InlineData("STOP", CommandKind.Stop, null)]
    [InlineData("afmelden graag", CommandKind.Stop, null)]
    [InlineData("start", CommandKind.Start, null)]
    [InlineData("taal", CommandKind.Language, null)]
    [InlineData("English", CommandKind.Language, null)]
    [InlineData("mijn meldingen", CommandKind.MyCases, null)]
    [InlineData("wijzig het adres", CommandKind.Change, "waar")]
    [InlineData("adres klopt niet", CommandKind.Change, "waar")]
    [InlineData("ANONIEM", CommandKind.Anonymous, null)]
    [InlineData("uitleg", CommandKind.Help, null)]
    [InlineData("HELP", CommandKind.Help, null)]
    [InlineData("wie ben jij?", CommandKind.Who, null)]
    [InlineData("wat is dit", CommandKind.Who, null)]
    [InlineData("ben je een robot", CommandKind.Who, null)]
    [InlineData("wie zijn jullie", CommandKind.Who, null)]
    [InlineData("ben ik met een mens aan het praten", CommandKind.Who, null)]
    [InlineData("who is this?", CommandKind.Who, null)]
    [InlineData("are you a bot", CommandKind.Who, null)]
    public void A_word_that_works_at_any_moment_is_known_whole(string text, CommandKind kind, string? argument) =>
        Reading.Almelo.Command(text).ShouldBe(new Command(kind, argument));

    [Theory]
    [InlineData("er staan mensen op de hoek")]
    [InlineData("de bus stopt niet meer")]
    [InlineData("stop met dat lawaai bij de buren")]
    [InlineData("ik ga terug naar huis")]
    [InlineData("de startbaan")]
    [InlineData("nee")]
    [InlineData("")]
    public void Inside_a_sentence_it_is_none(string text) => Reading.Almelo.Command(text).ShouldBeNull();
}
