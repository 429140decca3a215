using WijkBot.Conversations;

namespace WijkBot.Cases;

/// <summary>What a resident agreed to, as it is kept with a case: <c>no</c>, or <c>yes</c> with what of himself may go along (<c>yes+name+phone</c>).</summary>
public static class PartnerConsent
{
    private const string Yes = "yes";
    private const string No = "no";
    private const string Name = "+name";
    private const string Phone = "+phone";

    public static string Of(Consent consent) => consent.Agreed ? $"{Yes}{(consent.Name ? Name : "")}{(consent.Phone ? Phone : "")}" : No;

    /// <summary>Null when nothing was agreed or refused.</summary>
    public static Consent? Read(string? kept) => kept is null
        ? null
        : new Consent(kept.StartsWith(Yes, StringComparison.Ordinal), kept.Contains(Name, StringComparison.Ordinal), kept.Contains(Phone, StringComparison.Ordinal));

    /// <summary>Whether it may be passed on; null when nothing was agreed or refused.</summary>
    public static bool? Agreed(string? kept) => Read(kept)?.Agreed;

    /// <summary>What of himself may go along, by the names the outside knows: <c>name</c>, <c>phone</c>.</summary>
    public static IReadOnlyList<string> With(string? kept) => kept?.Split('+')[1..] ?? [];

    /// <summary>For colleagues: <c>ja, met nummer</c>.</summary>
    public static string Words(Consent consent) => consent switch
    {
        { Agreed: false } => "nee",
        { Name: true, Phone: true } => "ja, met naam en nummer",
        { Name: true } => "ja, met naam",
        { Phone: true } => "ja, met nummer",
        _ => "ja, zonder naam en nummer",
    };
}
