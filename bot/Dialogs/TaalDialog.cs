using WijkBot.Conversations;
using WijkBot.Messages;

namespace WijkBot.Dialogs;

/// <summary>Another language, chosen by the resident; what was going on goes on in it.</summary>
public sealed class TaalDialog : Dialog
{
    public override string Name => DialogBook.Known.Language;
    public override bool Lasts => false;
    public override IReadOnlyList<string> For => [Intents.Language];

    public override IEnumerable<(string Slot, SlotValue Value)> Fill(Meaning meaning, IncomingMessage message)
    {
        if (meaning.WantsLanguage is { } language && KnownLanguage.Of(language) is not null)
            yield return ("taal", new ChoiceValue(language));
    }

    public override IEnumerable<Step> Steps =>
    [
        Choose("taal", _ => "Welke taal wilt u, which language?", _ =>
            [.. KnownLanguage.All.Select(language => new Choice(language.Code, Phrase.Verbatim(language.OwnName)) { Also = language.Calls })]),
        Do("zet", scene => new SpeakLanguage(scene.Choice("taal") ?? "nl")),
        Tell("klaar", "Goed, we praten Nederlands."),
    ];
}
