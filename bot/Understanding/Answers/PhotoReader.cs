using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>What is said instead of sending a photo: <c>skip</c>, <c>later</c>, <c>coming</c>.</summary>
internal sealed class PhotoReader(Polite polite)
{
    private readonly PatternSet patterns = WordFile.Patterns("photo");

    public AnswerReading Read(Sentence sentence)
    {
        var said = polite.Strip(sentence);
        var whole = patterns.Whole(sentence) ?? patterns.Whole(said);
        if (whole is not null)
            return new AnswerReading(whole.Section);
        var sections = patterns.Find(said).Where(match => match.Start == 0).OrderByDescending(match => match.End).Select(match => match.Pattern.Section).ToList();
        return sections.Count > 0 ? new AnswerReading(sections[0]) : AnswerReading.Unclear;
    }
}
