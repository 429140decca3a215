using WijkBot.Messages;

namespace WijkBot.Conversations;

/// <summary>
/// A telephone number where a place was asked: "Jan de Vries, 0612345678", "Parkweg 12, bel me op 0612345678". It is kept with what was
/// told, for whoever calls back; it is no part of the place, which others may see.
/// </summary>
internal static class ContactDetails
{
    /// <summary>True when nothing but that was told, and the place is asked again.</summary>
    public static bool Take(Stage stage, Dialog dialog, Ask ask, Answer answer, IncomingMessage message)
    {
        if (ask.Kind is not (SlotKind.Place or SlotKind.PlaceDetail) || stage.MeaningOf(message).Phone is null || PlaceAlone.WordsIn(dialog, stage.Top!) is not { } slot)
            return false;
        stage.Put(Gathering.WithMore(stage.Top!, slot, message.Text.Trim()));
        if (answer is not (Answer.Unclear or Answer.Given { Value: PlaceValue { Certainty: PlaceCertainty.Unknown, LacksStreet: false, Street: null, Near: null } }))
            return false;
        stage.Put(stage.Top! with { Asked = ask.Slot, Misses = stage.Top!.Misses + 1, Offered = [] });
        stage.Say(new Phrase("Dank u. {vraag}").With("vraag", ask.Again ?? ask.Question(stage.SceneOf(stage.Top!))));
        return stage.Waits = true;
    }
}
