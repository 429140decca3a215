using WijkBot.Conversations;
using WijkBot.Tests.Conversations;

namespace WijkBot.Tests.Understanding;

/// <summary>Who wants to stay unknown does, however it is said; nobody else becomes it.</summary>
public sealed class AnonymityTests
{
    [Theory]
    [InlineData("er zit een rat bij Verzetslaan 5, ik wil anoniem blijven")]
    [InlineData("Ik wil dit annoniem melden: de buurman stookt")]
    [InlineData("er liggen ratten robbenhaarsweg 3, maar zet mijn naam er niet bij")]
    [InlineData("u mag mijn naam niet noemen tegen de buren")]
    [InlineData("ik wil liever mijn naam niet geven. er is overlast")]
    [InlineData("ik wil niet met mijn naam in de krant. De container is vol")]
    [InlineData("Houd mijn naam erbuiten aub, de buurvrouw dumpt afval")]
    [InlineData("mijn gegevens moeten geheim blijven")]
    [InlineData("wilt u mijn naam niet doorgeven aan de buurman")]
    [InlineData("ik wil niet dat hij weet dat ik het gemeld heb")]
    [InlineData("niemand mag weten dat ik dit meld")]
    [InlineData("buurman dealt. maar niet zeggen dat ik het ben, liever zonder naam")]
    [InlineData("kan dat niet anoniem?")]
    [InlineData("ja maar wel anoniem hoor")]
    [InlineData("please don't mention my name, there are rats")]
    [InlineData("Please don’t mention my name")]
    [InlineData("keep my name out of it")]
    [InlineData("can't this be anonymous?")]
    [InlineData("Ich möchte anonym bleiben, hier liegt Müll")]
    [InlineData("çöp var, isimsiz kalmak istiyorum, adım verilmesin")]
    [InlineData("chcę zgłosić anonimowo szczury")]
    [InlineData("اريد ان ابقى مجهول، يوجد جرذان")]
    public void A_wish_is_heard(string text) =>
        Assert.Contains(Sample.Understand.Anonymity(text), new[] { Anonymity.Wished, Anonymity.WishedAndNoMore });

    [Theory]
    [InlineData("ja anoniem")]
    [InlineData("yes anonymous")]
    public void A_yes_beside_it_is_more(string text) => Assert.Equal(Anonymity.Wished, Sample.Understand.Anonymity(text));

    [Theory]
    [InlineData("anoniem")]
    [InlineData("ANONIEM!")]
    [InlineData("kan dat ook anoniem?")]
    [InlineData("ik wil graag anoniem blijven aub")]
    [InlineData("liever zonder mijn naam")]
    [InlineData("anonymous please")]
    [InlineData("can it be anonymous too?")]
    public void A_message_may_be_nothing_else(string text) => Assert.Equal(Anonymity.WishedAndNoMore, Sample.Understand.Anonymity(text));

    [Theory]
    [InlineData("Het hoeft niet anoniem")]
    [InlineData("Kunt u de lantaarnpaal maken? Het hoeft niet anoniem.")]
    [InlineData("ik hoef niet per se anoniem te blijven")]
    [InlineData("hoeft niet meer anoniem hoor")]
    [InlineData("I do not need to be anonymous")]
    [InlineData("I don’t need to be anonymous")]
    [InlineData("it needn't be anonymous")]
    [InlineData("mijn naam mag er gewoon bij")]
    public void It_is_let_go_of_when_that_is_said_plainly(string text) => Assert.Equal(Anonymity.Waived, Sample.Understand.Anonymity(text));

    [Theory]
    [InlineData("Mijn naam is Jan, lamp doet het niet aan de Sluiskade 12")]
    [InlineData("De lantaarn is kapot. Ik weet niet of u mijn gegevens al heeft")]
    [InlineData("Jullie reageren niet, mijn naam staat bij u bekend")]
    [InlineData("u heeft mijn gegevens nog niet")]
    [InlineData("mijn naam is niet Jansen maar Janssen")]
    [InlineData("ik krijg steeds een anoniem telefoontje")]
    [InlineData("niet anoniem")]
    [InlineData("ik weet niet dat ik dat gezegd heb")]
    [InlineData("de lamp doet het niet")]
    [InlineData("my name is Smith and the lamp does not work")]
    [InlineData("I do not know if you have my details")]
    [InlineData("")]
    public void Nobody_becomes_unknown_unasked(string text) => Assert.Equal(Anonymity.NotSaid, Sample.Understand.Anonymity(text));
}
