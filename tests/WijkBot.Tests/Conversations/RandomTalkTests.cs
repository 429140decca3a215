using CsCheck;
using WijkBot.Conversations;
using WijkBot.Messages;

namespace WijkBot.Tests.Conversations;

/// <summary>Whatever people send, in whatever order: the bot never falls over, never falls silent, and never rattles on.</summary>
public class RandomTalkTests
{
    private const int MostMessages = 3;
    private const int Length = 200;

    private static readonly string[] Texts =
    [
        "hallo", "ja", "nee", "1", "2", "3", "0", "99", "terug", "opnieuw", "menu", "mens", "uitleg", "anoniem", "taal", "english please", "nederlands",
        "stop", "start", "mijn meldingen", "wijzig het adres", "bedankt", "dank u wel", "weet ik niet", "nee, nummer 14", "ja, maar anoniem", "asdfgh qwerty", "",
        "Er zitten ratten bij Sluiskade Noordzijde 12", "Er ligt grofvuil op de Bornerbroeksestraat 20 sinds maandag", "lantaarnpaal kapot", "in de Schelfhorst", "7607 EW 30", "7607", "Enschede",
        "Ik heb een idee voor een bankje in het park bij ons", "Ik heb een klacht over de wijkregisseur", "Ik voel me zo alleen", "Bel mij terug morgen", "Hoe vraag ik een paspoort aan?",
        "Wie is mijn wijkregisseur?", "hoe staat het met mijn melding 100001", "Er is brand in de keuken", "Ik wil niet meer leven", "sinds gisteren", "elke avond", "Het stinkt hier naar gas in huis", "😀", "\n\n", "stroomstoring in de straat", "laat maar", "nee laat maar", "wie ben jij", "kunt u mij bellen", "op dit nummer", "en het stinkt ook", "kapotte lamp", "bij de glasbak robbenhaarsweg 3", "geen idee",
    ];

    private static readonly Gen<int> Kinds = Gen.Int[0, 19];

    [Fact]
    public void A_talk_of_any_order_always_goes_on() =>
        Gen.Select(Gen.Bool, Gen.Select(Kinds, Gen.Int[0, Texts.Length - 1]).Array[Length]).Sample((whatsApp, moves) =>
        {
            var talk = new Talk(whatsApp ? ChannelTraits.WhatsApp : ChannelTraits.Sms, new DateTime(2026, 11, 23, 10, 0, 0));
            foreach (var (kind, text) in moves)
                Move(talk, kind, Texts[text]);
        }, iter: 100, threads: 1);

    /// <summary>A state as another version of the program left it: names of dialogs and slots that are not known here.</summary>
    [Fact]
    public void A_state_with_names_of_another_version_goes_on() =>
        Gen.Select(OneOf("melding", "partner", "idee", "vraag", "opgelost", "meldingen", "weggehaald", "oudedialoog"), OneOf("waar", "wat", "klopt", "klopt?", "mag", "van-wie", "oudeslot", ""), OneOf(Texts))
            .Sample((dialog, slot, text) =>
            {
                var json = $$"""{"language":"nl","introduced":true,"frames":[{"dialog":"{{dialog}}","slots":{"oudeslot":{"$":"t","text":"iets"},"x":{"$":"0"} },"asked":"{{slot}}","order":["oudeslot","zonderwaarde"]}],"nieuweEigenschap":{"a":1} }""";
                var talk = new Talk(ChannelTraits.Sms, new DateTime(2026, 11, 23, 10, 0, 0)) { State = ConversationState.FromJson(json) };
                Check(talk.Resident(talk.Message(text)), text);
            }, iter: 2_000, threads: 1);

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    [Fact]
    public void The_smallest_state_is_a_state()
    {
        var state = ConversationState.FromJson("{}");
        state.Frames.ShouldBeEmpty();
        state.AskSolved.ShouldBeEmpty();
        state.PersonSpoke.ShouldBeNull();
        state.Language.ShouldBe("nl");
    }

    private static void Move(Talk talk, int kind, string text)
    {
        var message = talk.Message(text);
        switch (kind)
        {
            case 0:
                Check(talk.Resident(message with { Media = [new Media("m", "image/jpeg")] }), text);
                break;
            case 1:
                Check(talk.Resident(message with { Text = "", Location = new Location(52.36, 6.66) }), "pin");
                break;
            case 2 when talk.LastSaid.SelectMany(said => said.Options).FirstOrDefault() is { } option:
                Check(talk.Resident(message with { Text = option.Label, Choice = option.Value }), option.Label);
                break;
            case 3:
                talk.Clock += TimeSpan.FromHours(26);
                break;
            case 4:
                talk.Play(new TurnInput.Handover(text.Length % 3 == 0, "100001") { Unanswered = text.Length % 3 == 1 }).Said.Count.ShouldBeLessThanOrEqualTo(MostMessages);
                break;
            case 5:
                talk.Play(new TurnInput.News("100001", text.Length % 2 == 0 ? "resolved" : "in_progress", text.Length > 9 ? "Is het zo goed?" : "")).Said.Count.ShouldBeLessThanOrEqualTo(MostMessages);
                break;
            case 6:
                talk.Play(new TurnInput.Written(text.Length % 2 == 0 ? "Staat hij er nog?" : "Ik kom morgen.", "100001")).Said.Count.ShouldBeLessThanOrEqualTo(MostMessages);
                break;
            case 7:
                talk.Play(new TurnInput.PassedOn("100001", "Twente Milieu", "")).Said.Count.ShouldBeLessThanOrEqualTo(MostMessages);
                break;
            default:
                Check(talk.Resident(message), text);
                break;
        }
    }

    private static void Check(Played turn, string text)
    {
        turn.Said.Count.ShouldBeLessThanOrEqualTo(MostMessages, $"{text}: {string.Join(" / ", turn.Said.Select(said => said.PlainText))}");
        if (turn.WasClaimed || turn.WasOptedOut || IsReceiptBurst(turn))
            return;
        turn.Said.Count.ShouldBeGreaterThanOrEqualTo(1, text);
        turn.Said.ShouldAllBe(message => message.Text.Trim().Length > 0 && !message.PlainText.Contains('{'));
    }

    /// <summary>What is added for a person gets one receipt a burst.</summary>
    private static bool IsReceiptBurst(Played turn) => (turn.State.AwaitsPersonSince is not null || turn.State.PersonSpoke is not null) && turn.Effects is [AddToCase];
}
