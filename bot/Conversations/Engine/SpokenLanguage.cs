using WijkBot.Messages;

namespace WijkBot.Conversations;

/// <summary>In which language a resident is answered, as long as none was chosen: the one he writes in.</summary>
internal static class SpokenLanguage
{
    /// <summary>Once a language is spoken, only a text of some length changes it: a street name is no change of mind.</summary>
    private const int WordsThatTell = 4;

    public static void Notice(Stage stage, IncomingMessage message)
    {
        if (stage.State.LanguageChosen || stage.MeaningOf(message).Language is not { } language || language == stage.State.Language)
            return;
        if (stage.State.LastTurn is null || WordCount.Of(message.Text) >= WordsThatTell)
            stage.State = stage.State with { Language = language };
    }
}
