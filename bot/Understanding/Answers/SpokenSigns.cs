using System.Text;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>Signs that who speaks to his telephone names: <c>peter streepje jan komma nee</c>.</summary>
internal sealed class SpokenSigns
{
    private readonly PatternSet patterns = WordFile.Patterns("spokensign");

    /// <summary>The text with the signs themselves; the same when it names none.</summary>
    public Sentence Written(Sentence sentence)
    {
        var found = patterns.Find(sentence).FindAll(match => match.Start > 0 && !sentence.IsCapital(match.Start));
        if (found.Count == 0)
            return sentence;
        var text = new StringBuilder();
        for (var at = 0; at < sentence.Count; at++)
        {
            if (found.Find(match => match.Start == at) is { Pattern.Section: { } sign } match)
            {
                text.Append(sign switch { "dash" => "-", "comma" => ", ", "point" => ". ", _ => " " });
                at = match.End - 1;
                continue;
            }
            var isTight = text.Length > 0 && text[^1] is '-' or ' ';
            text.Append(at == 0 || isTight ? "" : sentence.Text[sentence.Tokens[at - 1].End..sentence.Tokens[at].Start]).Append(sentence.Raw(at));
        }
        return Sentence.Of(text.ToString());
    }
}
