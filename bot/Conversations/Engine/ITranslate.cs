namespace WijkBot.Conversations;

/// <summary>Puts a phrase in a language. Implemented where the wording is.</summary>
public interface ITranslate
{
    /// <summary>The phrase in this language with its values filled in; the Dutch source when it has no translation.</summary>
    /// <param name="now">The moment it is said, in local time: "vandaag" depends on it.</param>
    string Render(Phrase phrase, string language, DateTimeOffset now);
}
