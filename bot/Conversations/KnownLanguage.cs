namespace WijkBot.Conversations;

/// <summary>A language the bot can be spoken with.</summary>
/// <param name="Code">ISO 639-1, two letters.</param>
/// <param name="OwnName">What its speakers call it.</param>
/// <param name="DutchName">What colleagues call it.</param>
/// <param name="Calls">What it is called in other languages, as somebody may type it.</param>
/// <param name="RightToLeft">Written from right to left.</param>
public sealed record KnownLanguage(string Code, string OwnName, string DutchName, IReadOnlyList<string> Calls, bool RightToLeft = false)
{
    /// <summary>In the order in which residents are offered them.</summary>
    public static IReadOnlyList<KnownLanguage> All { get; } =
    [
        new("nl", "Nederlands", "Nederlands", ["dutch", "hollands", "niederländisch", "holenderski", "niderlandzki", "hollandaca", "felemenkçe", "هولندي", "الهولندية"]),
        new("en", "English", "Engels", ["engels", "englisch", "angielski", "ingilizce", "إنجليزي", "الإنجليزية"]),
        new("tr", "Türkçe", "Turks", ["turks", "turkish", "türkisch", "turecki", "تركي", "التركية"]),
        new("de", "Deutsch", "Duits", ["duits", "german", "almanca", "niemiecki", "ألماني", "الألمانية"]),
        new("pl", "Polski", "Pools", ["pools", "polish", "polnisch", "lehçe", "polonyaca", "بولندي", "البولندية"]),
        new("ar", "العربية", "Arabisch", ["arabisch", "arabic", "arapça", "arabski", "عربي"], RightToLeft: true),
    ];

    /// <summary>Null for a language the bot does not know.</summary>
    public static KnownLanguage? Of(string code) => All.FirstOrDefault(language => language.Code == code);
}
