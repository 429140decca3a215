using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.When;

/// <summary>Takes away what the signs around it make no time: "€ 20.15", "20.15 €", "mei2020@post.nl".</summary>
internal static class TypedSigns
{
    private const string Money = "€$£₺";

    public static void Clear(Sentence sentence, TimeToken[] tokens)
    {
        var text = sentence.Text.AsSpan();
        if (text.ContainsAny(Money))
            ClearMoney(sentence, tokens);
        if (text.Contains('@'))
            ClearAddresses(sentence, tokens);
    }

    private static void ClearMoney(Sentence sentence, TimeToken[] tokens)
    {
        for (var at = 0; at < tokens.Length; at++)
        {
            if (sentence.IsNumber(tokens[at].Start) && (IsMoney(sentence.Text, sentence.Tokens[tokens[at].Start].Start - 1, -1) || IsMoney(sentence.Text, sentence.Tokens[tokens[at].End - 1].End, 1)))
                Lookalikes.Clear(tokens, at);
        }
    }

    /// <summary>Such a sign here, or one space farther on.</summary>
    private static bool IsMoney(string text, int at, int step)
    {
        if (at >= 0 && at < text.Length && text[at] == ' ')
            at += step;
        return at >= 0 && at < text.Length && Money.Contains(text[at], StringComparison.Ordinal);
    }

    /// <summary>All of what is written as one with an at sign.</summary>
    private static void ClearAddresses(Sentence sentence, TimeToken[] tokens)
    {
        var text = sentence.Text.AsSpan();
        var next = 0;
        for (var from = 0; from < text.Length;)
        {
            var length = text[from..].IndexOfAny(' ', '\n');
            var to = length < 0 ? text.Length : from + length;
            var isAddress = text[from..to].IndexOf('@') > 0;
            for (; next < tokens.Length && sentence.Tokens[tokens[next].Start].Start < to; next++)
            {
                if (isAddress)
                    Lookalikes.Clear(tokens, next);
            }
            from = to + 1;
        }
    }
}
