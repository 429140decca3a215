using PhoneNumbers;

namespace WijkBot.Understanding.Answers;

/// <summary>Digits as a telephone number in E.164.</summary>
internal static class DialedNumber
{
    private const string Region = "NL";
    private const int LengthWithCountry = 11;
    private const int LengthWithoutZero = 9;
    private const int MobileLength = 12;

    /// <summary>Null when nothing can be dialed with them.</summary>
    public static string? Of(string digits)
    {
        var national = digits.StartsWith("31", StringComparison.Ordinal) && digits.Length == LengthWithCountry ? $"+{digits}"
            : digits.StartsWith("+310", StringComparison.Ordinal) ? "+31" + digits[4..]
            : digits.StartsWith("00310", StringComparison.Ordinal) ? "+31" + digits[5..]
            : digits.Length == LengthWithoutZero && digits[0] == '6' ? $"0{digits}"
            : digits;
        return national.Length is < 8 or > 17 ? null : Parsed(national);
    }

    private static string? Parsed(string digits)
    {
        var util = PhoneNumberUtil.GetInstance();
        try
        {
            var number = util.Parse(digits, Region);
            var told = util.Format(number, PhoneNumberFormat.E164);
            return util.IsValidNumber(number) || IsDutchMobile(told) || IsAbroad(digits, told) && util.IsPossibleNumber(number) ? told : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    /// <summary>Written with the code of another country: which numbers it gives out is not known here.</summary>
    private static bool IsAbroad(string digits, string told) => digits[0] == '+' && !told.StartsWith("+31", StringComparison.Ordinal);

    /// <summary>All of 06 and eight digits: which of them are given out changes, and nobody knows his number wrong for that.</summary>
    private static bool IsDutchMobile(string number) => number.Length == MobileLength && number.StartsWith("+316", StringComparison.Ordinal);
}
