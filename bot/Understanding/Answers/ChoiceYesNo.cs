using System.Globalization;
using WijkBot.Conversations;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>Options of which one says yes and one no, and perhaps one partly, may be answered as a yes or no would be.</summary>
internal sealed class ChoiceYesNo(YesNoReader yesNo, VerdictReader verdicts)
{
    /// <summary>Null when the options say no such thing, or the answer does not.</summary>
    public AnswerReading? Read(Sentence said, IReadOnlyList<ChoiceOption> options, string language)
    {
        var kinds = options.Select(option => option.Labels.Select(label => Kind(Sentence.Of(label), language)).FirstOrDefault(kind => kind.Length > 0) ?? "").ToList();
        if (kinds.Count(kind => kind == "yes") != 1 || kinds.Count(kind => kind == "no") != 1)
            return null;
        var verdict = kinds.Contains("partly") ? verdicts.Read(said, asked: true)?.Value : yesNo.Read(said, language).Value;
        var index = verdict is null ? -1 : kinds.IndexOf(verdict);
        return index < 0 ? null : new AnswerReading((index + 1).ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>In the language of the options: "tak" is a branch, and yes in Polish.</summary>
    private string Kind(Sentence label, string language)
    {
        var plain = yesNo.ReadIn(language, label)?.Value;
        return plain is "yes" or "no" ? plain : verdicts.Read(label, asked: false)?.Value is "partly" ? "partly" : "";
    }
}
