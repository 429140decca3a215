using WijkBot.Conversations;
using WijkBot.Understanding.Answers;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Privacy;

/// <summary>Telephone numbers and addresses of e-mail as they are said: "nul zes twaalf ...", "o6 1234 en dan 5678", "piet apenstaartje gmail punt com".</summary>
internal sealed class SpokenGuard(PrivacyWords words)
{
    /// <summary>So many digits in words are a number, wherever it could be dialed.</summary>
    private const int FewestInWords = 8;

    /// <summary>Those whose words for numbers are not read everywhere; Dutch and English are.</summary>
    private static readonly string[] Languages = ["de", "tr", "pl", "ar"];

    public void Find(PrivateSpans spans)
    {
        var sentence = spans.Sentence;
        for (var at = 1; at < sentence.Count; at++)
        {
            if (words.Is(sentence[at], PrivacyWord.AtSign) && MailEnd(sentence, at) is { } end)
                spans.AddTokens(MailStart(sentence, at), end, PrivateKind.Email);
        }
        foreach (var run in Languages.SelectMany(language => DialedDigits.Shared.All(sentence, language)))
        {
            if (run.Number is not null || run.End - run.Start >= FewestInWords && !sentence.IsNumber(run.Start))
                spans.AddTokens(run.Start, run.End, PrivateKind.Phone);
        }
    }

    /// <summary>"jan punt jansen" before the sign.</summary>
    private int MailStart(Sentence sentence, int at)
    {
        var start = at - 1;
        while (start >= 2 && (words.Is(sentence[start - 1], PrivacyWord.Dot) || sentence.Before(start) == Gap.Sign))
            start -= sentence.Before(start) == Gap.Sign ? 1 : 2;
        return start;
    }

    /// <summary>"gmail punt com", "gmail.com" behind it.</summary>
    private int? MailEnd(Sentence sentence, int at)
    {
        for (var next = at + 2; next <= at + 5 && next < sentence.Count; next++)
        {
            if (words.Is(sentence[next], PrivacyWord.Domain) && (sentence.SignBefore(next) == '.' || words.Is(sentence[next - 1], PrivacyWord.Dot)))
                return next + 1;
        }
        return null;
    }
}
