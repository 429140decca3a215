using System.Buffers;
using System.Globalization;
using System.Text;

namespace WijkBot.Understanding.Texts;

/// <summary>Takes a text apart: runs of letters, runs of digits, and symbols (emoji) one by one. One pass, no backtracking.</summary>
internal static class Tokenizer
{
    public static Token[] Split(string text)
    {
        var tokens = new List<Token>(text.Length / 5 + 1);
        var gap = Gap.None;
        for (var at = 0; at < text.Length;)
        {
            var (kind, end) = Next(text, at);
            if (kind is { } token)
            {
                var (folded, frequent) = FoldedOf(text.AsSpan(at, end - at), token);
                tokens.Add(new Token(folded, at, end, token, gap, frequent));
                gap = Gap.None;
            }
            else
            {
                gap = Max(gap, GapOf(text, at));
            }
            at = end;
        }
        return [.. tokens];
    }

    private static (TokenKind? Kind, int End) Next(string text, int at)
    {
        var c = text[at];
        if (char.IsAsciiDigit(c))
            return (TokenKind.Number, AsciiDigitsEnd(text, at + 1));
        if (char.IsLetter(c) || IsLeadingApostrophe(text, at))
            return (TokenKind.Word, WordEnd(text, at + 1));
        if (c < 128)
            return (null, at + 1);
        Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
        var category = Rune.GetUnicodeCategory(rune);
        if (category == UnicodeCategory.DecimalDigitNumber)
            return (TokenKind.Number, DigitsEnd(text, at + length));
        if (IsListed(rune))
            return (TokenKind.Number, at + length);
        if (Rune.IsLetter(rune))
            return (TokenKind.Word, at + length);
        return (category is UnicodeCategory.OtherSymbol ? TokenKind.Symbol : null, at + length);
    }

    /// <summary>Numbers as lists have them, in a circle, in brackets or with a full stop: <c>①</c>, <c>➋</c>, <c>⒊</c>. Each is a number by itself.</summary>
    private static bool IsListed(Rune rune) => rune.Value is >= 0x2460 and <= 0x249B or >= 0x24EA and <= 0x24FF or >= 0x2776 and <= 0x2793;

    /// <summary><c>'s avonds</c>, <c>'t</c>: the letter belongs to the apostrophe, a quoted word does not.</summary>
    private static bool IsLeadingApostrophe(string text, int at) =>
        text[at] is '\'' or '’' or '‘' or '`' && at + 1 < text.Length && char.IsLetter(text[at + 1])
        && (at + 2 >= text.Length || !char.IsLetter(text[at + 2]));

    private static int AsciiDigitsEnd(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        return at;
    }

    /// <summary>Digits of any script; those of some (<c>𝟏</c>) are two characters long.</summary>
    private static int DigitsEnd(string text, int at)
    {
        while (Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length) == OperationStatus.Done && Rune.IsDigit(rune))
            at += length;
        return at;
    }

    /// <summary>Letters and their marks; an apostrophe only between letters.</summary>
    private static int WordEnd(string text, int at)
    {
        while (at < text.Length && (IsWordCharacter(text[at])
            || (text[at] is '\'' or '’' or '`' or '´' && at + 1 < text.Length && char.IsLetter(text[at + 1]))))
            at++;
        return at;
    }

    private static bool IsWordCharacter(char c) =>
        char.IsAsciiLetter(c) || (c > 127 && (char.IsLetter(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark));

    private static (string Folded, int Frequent) FoldedOf(ReadOnlySpan<char> raw, TokenKind kind) => kind switch
    {
        TokenKind.Word => Word(raw),
        TokenKind.Number => (Digits(raw), -1),
        _ => (raw.ToString(), -1),
    };

    /// <summary>Of a frequent word the one string that there is of it.</summary>
    private static (string Folded, int Frequent) Word(ReadOnlySpan<char> raw)
    {
        Span<char> plain = stackalloc char[Fold.MostPlain];
        if (Fold.Plain(raw, plain) is var length and >= 0)
            return FrequentWords.Number(plain[..length]) is var number and >= 0 ? (FrequentWords.Word(number), number) : (plain[..length].ToString(), -1);
        var folded = Fold.Word(raw);
        return FrequentWords.Number(folded) is var frequent and >= 0 ? (FrequentWords.Word(frequent), frequent) : (folded, -1);
    }

    /// <summary>Arabic and other digits as 0 to 9.</summary>
    private static string Digits(ReadOnlySpan<char> raw)
    {
        Span<char> digits = raw.Length <= 64 ? stackalloc char[raw.Length] : new char[raw.Length];
        var count = 0;
        foreach (var rune in raw.EnumerateRunes())
        {
            if (IsListed(rune))
                return Rune.GetNumericValue(rune).ToString(CultureInfo.InvariantCulture);
            digits[count++] = (char)('0' + (int)Rune.GetNumericValue(rune));
        }
        return new string(digits[..count]);
    }

    private static Gap GapOf(string text, int at) => text[at] switch
    {
        '\n' or '!' or '?' or ';' or '؟' or '…' => Gap.Stop,
        '.' or ':' => at + 1 >= text.Length || char.IsWhiteSpace(text[at + 1]) || text[at + 1] == '.' ? Gap.Stop : Gap.Sign,
        ',' or '(' or ')' or '"' or '،' => Gap.Comma,
        var c when char.IsWhiteSpace(c) => Gap.Space,
        _ => Gap.Sign,
    };

    private static Gap Max(Gap first, Gap second) => first > second ? first : second;
}
