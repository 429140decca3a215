using WijkBot.Messages;

namespace WijkBot.Conversations;

/// <summary>
/// "Nee, het ligt er nog" said to the news itself: before it was asked whether it is solved, or after the case was closed. The
/// resident is taken at his word.
/// </summary>
internal sealed class Objection(DialogBook dialogs, IUnderstand understand)
{
    private const int WordsOfABareNo = 2;

    public bool Takes(Stage stage, IncomingMessage message)
    {
        if (message.JustArrived || message.Choice is not null || stage.State.PersonSpoke is not { } spoke || !MayBeAbout(stage, spoke))
            return false;
        if (stage.Top is { } top && SolvedQuestion.OpenIn(top) is not null || VerdictIn(stage, spoke, message) is not { } verdict)
            return false;
        if (OwnMatter.Is(stage, spoke, message) || !IsToBeJudged(stage, spoke.Number))
            return stage.NeedsCases;
        Judge(stage, spoke.Number, verdict, message);
        return true;
    }

    /// <summary>What was told last, or what has been spoken of since.</summary>
    private static bool MayBeAbout(Stage stage, PersonSpoke spoke) =>
        spoke.StillCounts(stage.Facts.Now) && (!spoke.Answered || spoke.Number == stage.State.LastCase);

    /// <summary>A person has the conversation and told that it is done: until that person writes again, "3" and "nee" answer whether it is.</summary>
    public bool TakesAnswer(Stage stage, Listen listen, IncomingMessage message)
    {
        if (stage.Top is not { } top || SolvedQuestion.OpenIn(top) is not { } number || stage.State.PersonSpoke is not { News: true } spoke || spoke.Number != number)
            return false;
        if (listen.Chosen(stage, message) is not { } answer)
            return false;
        // what is wrong is told to that person
        var words = WordCount.Of(message.Text) > WordsOfABareNo ? message.Text : "";
        // what else stood open is not asked while a person is there to hear the answer
        var below = stage.State.Frames.RemoveAt(stage.State.Frames.Count - 1);
        stage.State = stage.State with { Frames = [top.With(SolvedQuestion.Answer, new ChoiceValue(answer)).With(SolvedQuestion.Words, new TextValue(words))] };
        Walk.On(stage, dialogs);
        if (!stage.NeedsCases)
            stage.State = stage.State with { Frames = below };
        return true;
    }

    /// <summary>While a person has the conversation nothing is said, but what the resident says of the result counts all the same.</summary>
    public bool TakesSilently(Stage stage, string number, IncomingMessage message)
    {
        if (!IsStillToBeAnswered(stage, number) || Read(stage, message) is not ("no" or "partly"))
            return false;
        stage.Settle(number);
        stage.Add(new JudgeCase(number, Read(stage, message) == "no" ? Verdict.No : Verdict.Partly, message.Text));
        return true;
    }

    private static bool IsStillToBeAnswered(Stage stage, string number) =>
        stage.State.AskSolved.Contains(number) || stage.State.Frames.Exists(frame => SolvedQuestion.OpenIn(frame) == number);

    /// <summary>Null when the message does not say it. With another question open only what leaves no doubt counts, and only at once.</summary>
    private string? VerdictIn(Stage stage, PersonSpoke spoke, IncomingMessage message)
    {
        var told = Read(stage, message);
        if (!stage.State.AskSolved.Contains(spoke.Number))
            return told == "no" && stage.Top is null ? told : null;
        if (stage.Top is not null)
            return told is "no" or "partly" && !spoke.Answered ? told : null;
        return told ?? (!spoke.Answered && IsBareNo(stage, message) ? "no" : null);
    }

    private string? Read(Stage stage, IncomingMessage message) =>
        understand.Answer(new Question(SlotKind.Verdict, []), message, stage.Reader) is Answer.Given { Value: ChoiceValue choice } ? choice.Id : null;

    private bool IsBareNo(Stage stage, IncomingMessage message) =>
        WordCount.Of(message.Text) <= WordsOfABareNo
        && understand.Answer(new Question(SlotKind.YesNo, []), message, stage.Reader) is Answer.Given { Value: ChoiceValue { Id: "no" } };

    /// <summary>Told that it is done, whether it was asked already or not.</summary>
    private static bool IsToBeJudged(Stage stage, string number)
    {
        if (stage.State.AskSolved.Contains(number))
            return true;
        stage.NeedsCases = stage.Facts.Cases is null;
        return stage.Facts.Cases?.FirstOrDefault(one => one.Number == number)?.Status is "resolved" or "closed";
    }

    private void Judge(Stage stage, string number, string verdict, IncomingMessage message)
    {
        stage.LeaveMenus(dialogs);
        stage.Settle(number);
        var answer = verdict switch { "yes" => SolvedQuestion.Yes, "partly" => SolvedQuestion.Partly, _ => SolvedQuestion.No };
        var frame = SolvedQuestion.About(dialogs, number).With(SolvedQuestion.Answer, new ChoiceValue(answer));
        if (WordCount.Of(message.Text) > WordsOfABareNo)
            frame = frame.With(SolvedQuestion.Words, new TextValue(message.Text));
        stage.Push(message.Media.Any(media => media.IsPhoto) ? frame.WithPhotos(SolvedQuestion.Photo, message) : frame);
    }
}
