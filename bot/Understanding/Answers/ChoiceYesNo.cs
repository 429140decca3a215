using System.Globalization;
using WijkBot.Conversations;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>Options of which one says yes and one no, and perhaps one partly, may be answered as a yes or no would be.</summary>
internal sealed class ChoiceYesNo(YesNoReader yesNo, VerdictReader verdicts, ChoiceIdeas ideas)
{
    /// <summary>They say these and nothing else.</summary>
    public bool IsAll(IReadOnlyList<ChoiceOption> options, string language) =>
        Kinds(options, language) is var kinds && kinds.TrueForAll(kind => kind.Length > 0) && kinds.Distinct().Count() == kinds.Count;

    /// <summary>Null when the options say no such thing, or the answer does not.</summary>
    public AnswerReading? Read(Sentence said, IReadOnlyList<ChoiceOption> options, string language)
    {
        var kinds = Kinds(options, language);
        if (kinds.Count(kind => kind == "yes") != 1 || !kinds.Contains("no"))
            return null;
        var verdict = AsksStill(options[kinds.IndexOf("yes")], language) ? Still(said, language) : ByPhrase(said, kinds, language) ?? (kinds.Contains("partly") ? verdicts.Read(said, asked: true)?.Value : yesNo.Read(said, language).Value);
        return verdict is null || kinds.Count(kind => kind == verdict) != 1 ? null : new AnswerReading((kinds.IndexOf(verdict) + 1).ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Partly before no, and only phrases of more than a word: "nog net zo erg".</summary>
    private string? ByPhrase(Sentence said, List<string> kinds, string language)
    {
        var phrases = ideas.Of(said, language);
        return phrases.Exists(match => match.Pattern.Section == "partly") && kinds.Contains("partly") ? "partly"
            : phrases.Exists(match => match.Pattern.Section == "no" && match.End - match.Start > 1) ? "no" : null;
    }

    /// <summary>"Ja, nog steeds": there a yes says that nothing is done, and "opgelost" is the no.</summary>
    private bool AsksStill(ChoiceOption yes, string language) => yes.Labels.Any(label => IsStill(ideas.Of(Sentence.Of(label), language)));

    private static bool IsStill(List<PatternMatch> about) => about.Exists(match => match.Pattern.Section == "no" && match.End - match.Start > 1);

    private string? Still(Sentence said, string language)
    {
        var about = ideas.Of(said, language);
        if (about.Exists(match => match.Pattern.Section == "partly"))
            return "partly";
        if (IsStill(about))
            return "yes";
        var plain = yesNo.Read(said, language).Value;
        return said.Count == 1 && plain is "yes" or "no" ? plain : verdicts.Read(said, asked: false)?.Value switch
        {
            "yes" => "no",
            "no" => "yes",
            "partly" => "partly",
            _ => plain,
        };
    }

    private List<string> Kinds(IReadOnlyList<ChoiceOption> options, string language) =>
        [.. options.Select(option => option.Labels.Select(label => Kind(Sentence.Of(label), language)).FirstOrDefault(kind => kind.Length > 0) ?? "")];

    /// <summary>In the language of the options: "tak" is a branch, and yes in Polish.</summary>
    private string Kind(Sentence label, string language)
    {
        var plain = yesNo.ReadIn(language, label)?.Value;
        return plain is "yes" or "no" ? plain : verdicts.Read(label, asked: false)?.Value is "partly" ? "partly" : "";
    }
}
