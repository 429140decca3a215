using WijkBot.Conversations;
using WijkBot.Municipality;

namespace WijkBot.Dialogs;

/// <summary>What tells who the resident is and may go along to a partner: what the partner gets, as far as the channel knows it.</summary>
internal sealed record Meegeven(bool Name, bool Phone)
{
    /// <summary>The answers, as they are kept.</summary>
    public const string With = "with";
    public const string Without = "without";
    public const string No = "no";

    /// <summary>A yes that names what may not go along.</summary>
    private static readonly string[] NotThat = ["ja maar niet mijn nummer", "niet mijn nummer", "yes but not my number", "not my number", "ja aber nicht meine nummer", "nicht meine nummer", "evet ama numaram olmasın", "tak ale nie mój numer", "نعم لكن بدون رقمي"];

    /// <summary>A plain yes gives away the least.</summary>
    private static readonly string[] PlainYes = ["ja", "goed", "prima", "is goed", "ja graag", "zonder", "yes", "yes please", "ok", "sure", "ja gerne", "evet", "tamam", "tak", "dobrze", "نعم"];

    /// <summary>Any of these beside the option takes the name and the number out of it.</summary>
    private static readonly string[] Withheld = ["niet", "nie", "geen", "gin", "zonder", "not", "no", "without", "dont", "don't", "nicht", "kein", "keine", "ohne", "değil", "olmadan", "olmasın", "vermeyin", "bez", "لا", "بدون", "ليس"];

    private static readonly Choice Refuse = new(No, "Nee") { Also = ["liever niet", "niet doen", "niet doorgeven", "no", "nein", "hayır", "nie", "لا"] };

    /// <summary>Nothing of who stays anonymous; by SMS nobody's name is known.</summary>
    public static Meegeven Of(Partner? partner, Scene scene) => scene.State.Anonymous || partner is null
        ? new Meegeven(false, false)
        : new Meegeven(partner.Gets.HasFlag(PartnerData.Name) && !scene.Channel.IsSms, partner.Gets.HasFlag(PartnerData.Phone) && scene.Channel.HasPhoneNumber);

    /// <summary>"Ja maar niet mijn nummer": it names what may not go along. What is in doubt stays with us.</summary>
    public static bool IsWithheld(string words) =>
        words.Split([' ', ',', '.', '!', '\n'], StringSplitOptions.RemoveEmptyEntries).Any(word => Withheld.Contains(word, StringComparer.OrdinalIgnoreCase));

    public bool IsNothing => this is { Name: false, Phone: false };

    public Consent Consent => new(true, Name, Phone);

    /// <summary>Short enough for buttons.</summary>
    public IReadOnlyList<Choice> Options => (Name, Phone) switch
    {
        (true, true) => Of("Ja, met naam/nummer", "Ja, zonder die twee"),
        (true, false) => Of("Ja, met mijn naam", "Ja, zonder mijn naam"),
        _ => Of("Ja, met mijn nummer", "Ja, zonder nummer"),
    };

    /// <summary>How it may be passed on, within a sentence.</summary>
    public static Phrase How(Consent agreed, Scene scene) => agreed switch
    {
        { Name: true, Phone: true } => "met uw naam en nummer",
        { Name: true } => "met uw naam",
        { Phone: true } => "met uw nummer",
        _ when scene.Channel.IsSms => "zonder uw nummer",
        _ => "zonder uw naam en nummer",
    };

    private static IReadOnlyList<Choice> Of(Phrase with, Phrase without) =>
        [new(With, with) { Also = ["met", "met nummer", "met naam", "met naam en nummer"] }, new(Without, without) { Also = [.. PlainYes, .. NotThat] }, Refuse];
}
