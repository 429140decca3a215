namespace WijkBot.Understanding.Places;

/// <summary>
/// The ending that dialect swallows: <c>Wierd'n</c> is Wierden, <c>Robb'nhaarsweg</c> Robbenhaarsweg. The Turkish <c>'nin</c> stands behind
/// a vowel or before one.
/// </summary>
internal static class SilentEn
{
    /// <summary>The word in full; null when nothing of it is swallowed.</summary>
    /// <param name="raw">As it was typed.</param>
    /// <param name="folded">The same without signs.</param>
    public static string? In(ReadOnlySpan<char> raw, string folded)
    {
        var cut = raw.Length > folded.Length ? raw.IndexOfAny('\'', '’', '`') : -1;
        if (cut < 2 || cut >= folded.Length || folded[cut] != 'n' || IsVowel(folded[cut - 1]) || cut + 1 < folded.Length && IsVowel(folded[cut + 1]))
            return null;
        return folded.Insert(cut, "e");
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
