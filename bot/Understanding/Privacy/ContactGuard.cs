using WijkBot.Conversations;

namespace WijkBot.Understanding.Privacy;

/// <summary>E-mail addresses, and numbers of telephones, bank accounts, cards and citizens: found by their form, whatever stands around them.</summary>
internal sealed class ContactGuard(PrivacyWords words)
{
    private const int CardDigits = 13;

    public void Find(PrivateSpans spans)
    {
        var text = spans.Sentence.Text;
        for (var at = 0; at < text.Length; at++)
        {
            var end = text[at] switch
            {
                '@' => Email(text, at, spans),
                '+' => Number(text, at, spans),
                var c when char.IsDigit(c) && (at == 0 || !char.IsLetterOrDigit(text[at - 1])) => Number(text, at, spans),
                var c when char.IsAsciiLetter(c) && (at == 0 || !char.IsLetterOrDigit(text[at - 1])) => Account(text, at, spans),
                _ => at,
            };
            at = Math.Max(at, end - 1);
        }
    }

    private static int Email(string text, int at, PrivateSpans spans)
    {
        var (start, end) = (at, at + 1);
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '_' or '-' or '+' or '%'))
            start--;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '.' or '-'))
            end++;
        while (end > at && text[end - 1] is '.' or '-')
            end--;
        if (start == at || text.AsSpan(at, end - at).LastIndexOf('.') < 2)
            return at;
        spans.Add(start, end, PrivateKind.Email);
        return end;
    }

    /// <summary>A bank account: a country, two digits, and as many letters and digits as that country has.</summary>
    private static int Account(string text, int at, PrivateSpans spans)
    {
        var length = at + 3 < text.Length && char.IsDigit(text[at + 2]) && char.IsDigit(text[at + 3]) ? Iban.LengthOf(text.AsSpan(at, 2)) : 0;
        var (end, count) = (at, 0);
        for (; count < length && end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is ' ' or '.' or '-'); end++)
            count += char.IsAsciiLetterOrDigit(text[end]) ? 1 : 0;
        if (length == 0 || count < length)
            return at;
        spans.Add(at, end, PrivateKind.Account);
        return end;
    }

    private int Number(string text, int at, PrivateSpans spans)
    {
        var run = DigitRun.At(text, at);
        if (run.Kind(IsCitizens(text, at)) is { } kind)
            spans.Add(at, run.End, kind);
        else if (run.Digits.Length >= CardDigits)
            return run.End;
        return at + 1 < run.FirstEnd ? run.FirstEnd : at;
    }

    /// <summary>"bsn 123…": said right before it.</summary>
    private bool IsCitizens(string text, int at)
    {
        var before = text.AsSpan(0, at).TrimEnd(" :=.-");
        var start = before.LastIndexOfAny(' ', '\n', ',');
        return words.Is(Texts.Fold.Word(before[(start + 1)..]), PrivacyWord.CitizenNumber);
    }
}
