using WijkBot.Municipality;

namespace WijkBot.Administration;

/// <summary>Takes antwoorden.yaml over as a version of the canned answers when it says something that was never used before.</summary>
public sealed partial class AnswerFileWatch(AnswersInUse answers, AnswerVersions versions, ILogger<AnswerFileWatch> log)
{
    private const int MostTold = 5;
    private string? seen;
    private IReadOnlyList<string> unreadable = [], wrong = [];

    /// <summary>What is wrong with the file as it is now; empty when nothing is.</summary>
    public IReadOnlyList<string> Problems => unreadable.Count > 0 ? unreadable : wrong;

    /// <summary>
    /// The file says something else than what was looked at last, and is right: these are its answers. A text that was used before counts when
    /// the file was changed while this program runs; at the start it may be an old copy, because the answers were changed on their page.
    /// A file that was taken away changes nothing.
    /// </summary>
    /// <param name="newest">The version that is used; null for none.</param>
    internal async Task<AnswerBook?> NewAsync(AnswerVersion? newest, CancellationToken cancellationToken)
    {
        var text = Read();
        if (text is null || text == seen)
            return null;
        var isChanged = seen is not null;
        if (text == newest?.Yaml || (!isChanged && await versions.KnowsAsync(new AnswerBook(text, []), cancellationToken)))
        {
            (seen, wrong) = (text, []);
            return null;
        }
        var problems = new Problems();
        if (answers.Read(text, problems) is { } book)
            return book;
        (seen, wrong) = (text, problems.Lines);
        Tell(wrong);
        return null;
    }

    /// <summary>However often it is looked at, that it cannot be read is told once.</summary>
    private string? Read()
    {
        var problems = new Problems();
        var text = answers.ReadFile(problems);
        if (problems.Lines.Count > 0 && unreadable.Count == 0)
            Tell(problems.Lines);
        unreadable = problems.Lines;
        if (text is null && unreadable.Count == 0 && wrong.Count > 0)
            // the wrong one was taken away
            (seen, wrong) = ("", []);
        return text;
    }

    /// <summary>Makes them the version behind the newest. When others came in between, the file is looked at again.</summary>
    internal async Task TakeOverAsync(AnswerBook book, int newest, IReadOnlyList<string> changes, CancellationToken cancellationToken)
    {
        if (await versions.SaveAsync(book, newest, AuditNames.File, changes, cancellationToken) is not { } version)
            return;
        (seen, wrong) = (book.Yaml, []);
        TakenOver(version);
    }

    private void Tell(IReadOnlyList<string> lines) => Wrong(lines.Count, string.Join("; ", lines.Take(MostTold)));

    [LoggerMessage(Level = LogLevel.Information, Message = "antwoorden.yaml is new: it is version {Version} of the canned answers")]
    private partial void TakenOver(int version);

    [LoggerMessage(Level = LogLevel.Error, Message = "antwoorden.yaml was changed and is wrong at {Count} places; the canned answers stay as they were: {Lines}")]
    private partial void Wrong(int count, string lines);
}
