using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>What follows "dus" is what it comes to, and what follows "want" is only why: "ik kan niet goed lezen dus bel maar".</summary>
internal static class YesNoReasons
{
    /// <param name="read">Reads a part of the message.</param>
    public static AnswerReading? Read(Sentence said, List<PatternMatch> found, Func<Sentence, AnswerReading?> read)
    {
        var so = found.Where(match => match.Pattern.Section == "so" && match.Start > 0 && match.End < said.Count).Select(match => match.End).DefaultIfEmpty(-1).Max();
        if (so > 0 && read(said.Part(so, said.Count)) is { Value: not AnswerReading.UnclearValue } conclusion)
            return conclusion;
        var why = found.Where(match => match.Pattern.Section == "because" && match.Start > 0).Select(match => match.Start).DefaultIfEmpty(-1).Min();
        return why > 0 && read(said.Part(0, why)) is { Value: not AnswerReading.UnclearValue } answer ? answer : null;
    }
}
