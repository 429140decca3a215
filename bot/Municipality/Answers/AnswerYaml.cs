using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace WijkBot.Municipality;

/// <summary>Writes canned answers as antwoorden.yaml, so that they are read by the same rules as the file and can be taken along as one.</summary>
internal static class AnswerYaml
{
    public static string Write(IEnumerable<CannedAnswer> answers)
    {
        var root = new YamlMappingNode { { "antwoorden", new YamlSequenceNode(answers.Select(Entry)) } };
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        new YamlStream(new YamlDocument(root)).Save(text, assignAnchors: false);
        return text.ToString().Replace("\n...\n", "\n", StringComparison.Ordinal);
    }

    private static YamlMappingNode Entry(CannedAnswer answer)
    {
        var entry = new YamlMappingNode { { "id", Quoted(answer.Id) }, { "naam", Quoted(answer.Name) } };
        if (answer.Categories.Count > 0)
            entry.Add("categorieen", new YamlSequenceNode(answer.Categories.Select(Quoted)));
        if (answer.Statuses.Count > 0)
            entry.Add("statussen", new YamlSequenceNode(answer.Statuses.Select(status => Quoted(AnswerFields.Statuses.First(word => word.Value == status).Key))));
        entry.Add("tekst", Quoted(answer.Text));
        if (answer.Translations.Count > 0)
            entry.Add("vertaald", Translations(answer));
        return entry;
    }

    private static YamlMappingNode Translations(CannedAnswer answer)
    {
        var texts = new YamlMappingNode();
        foreach (var (language, text) in answer.Translations.OrderBy(each => each.Key, StringComparer.Ordinal))
            texts.Add(language, Quoted(text));
        return texts;
    }

    /// <summary>So that <c>nee</c>, numbers and whatever begins with a mark stay the text that was typed.</summary>
    private static YamlScalarNode Quoted(string text) => new(text) { Style = ScalarStyle.DoubleQuoted };
}
