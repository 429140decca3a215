using WijkBot.Conversations;

namespace WijkBot.Understanding.Privacy;

/// <summary>Digits with the signs that people write between them: <c>06-123 456 78</c>.</summary>
/// <param name="Digits">The digits, with a plus before them when that was typed.</param>
/// <param name="Groups">How many digits stand together each time.</param>
/// <param name="FirstEnd">Index behind the first group.</param>
/// <param name="End">Index behind the last digit.</param>
internal readonly record struct DigitRun(string Digits, IReadOnlyList<int> Groups, int FirstEnd, int End)
{
    private const int MostDigits = 19;
    private const int MostSigns = 3;
    private const int DutchPhone = 10;
    private const int CitizenDigits = 9;

    public static DigitRun At(string text, int start)
    {
        var (digits, groups, end, firstEnd) = (new System.Text.StringBuilder(), new List<int>(), start, start);
        if (text[start] == '+')
            digits.Append('+');
        for (var at = start + digits.Length; at < text.Length && digits.Length < MostDigits;)
        {
            var from = at;
            while (at < text.Length && char.IsDigit(text[at]))
                digits.Append((int)char.GetNumericValue(text[at++]));
            if (at == from || at < text.Length && char.IsLetter(text[at]) && groups.Count > 0)
                break;
            groups.Add(at - from);
            (end, firstEnd) = (at, groups.Count == 1 ? at : firstEnd);
            while (at < text.Length && at - end < MostSigns && text[at] is ' ' or '-' or '.' or '/' or '(' or ')' or '\u00a0' or '\u2011')
                at++;
        }
        return new DigitRun(digits.ToString(), groups, firstEnd, end);
    }

    /// <summary>What number it is; null when it may be anything.</summary>
    /// <param name="saidCitizens">It was said to be a citizen's.</param>
    public PrivateKind? Kind(bool saidCitizens)
    {
        if (IsDate)
            return null;
        if (Digits.StartsWith('+') && Digits.Length >= CitizenDigits || Digits.StartsWith("00", StringComparison.Ordinal) && Digits.Length > DutchPhone)
            return PrivateKind.Phone;
        if (Digits.Length == CitizenDigits && (saidCitizens || IsCitizens))
            return PrivateKind.CitizenNumber;
        if (Digits.Length is DutchPhone && Digits[0] == '0' || Digits.Length == DutchPhone - 1 && Digits[0] == '6' || Digits.Length == DutchPhone + 1 && Digits.StartsWith("316", StringComparison.Ordinal))
            return PrivateKind.Phone;
        return Digits.Length is >= 16 and <= MostDigits && Groups.Count <= 5 ? PrivateKind.Account : null;
    }

    /// <summary>"06-11-2026 10.30".</summary>
    private bool IsDate => Groups is [<= 2, <= 2, 4, ..] && Digits[0] != '+';

    /// <summary>The sum that the number of a citizen makes.</summary>
    private bool IsCitizens
    {
        get
        {
            var sum = 0;
            for (var at = 0; at < CitizenDigits; at++)
                sum += (Digits[at] - '0') * (at == CitizenDigits - 1 ? -1 : CitizenDigits - at);
            return sum % 11 == 0 && Groups.Count <= 3;
        }
    }
}
