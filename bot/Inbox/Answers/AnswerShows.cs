using WijkBot.Handover;
using WijkBot.Messages;
using WijkBot.Municipality;

namespace WijkBot.Inbox.Answers;

/// <summary>Shows canned answers filled in, with what they cost, before they are used.</summary>
internal sealed class AnswerShows(AnswerValues values, ReplyCount count)
{
    /// <summary>The texts that are new or otherwise than before.</summary>
    public IReadOnlyList<ShownAnswer> Of(AnswerBook before, AnswerBook after) =>
        [.. after.All.SelectMany(answer => Texts(answer).Except(before.ById(answer.Id) is { } old ? Texts(old) : []).Select(text => Shown(answer, text.Language, text.Text)))];

    /// <summary>What the Dutch text takes as SMS.</summary>
    public string Cost(CannedAnswer answer) => Shown(answer, "nl", answer.Text).Count;

    private static IEnumerable<(string Language, string Text)> Texts(CannedAnswer answer) =>
        answer.Translations.Select(each => (each.Key, each.Value)).Prepend(("nl", answer.Text));

    private ShownAnswer Shown(CannedAnswer answer, string language, string text)
    {
        var size = ReplySize.Of(AnswerText.Fill(text, values.Example(answer, language)).Text, ChannelTraits.Sms, language);
        return new ShownAnswer(answer.Name, language, size.AsSent, count.Sentence(size));
    }
}
