using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Municipality;
using WijkBot.Tests.Municipality;

namespace WijkBot.Tests.Understanding;

/// <summary>The understanding of Almelo, and short ways to ask it something.</summary>
internal static class Reading
{
    public static readonly MunicipalityData Data = DataFolder.Read(MunicipalityFolder.Sample);

    public static readonly WijkBot.Understanding.RuleUnderstanding Almelo = new(Data, Wijken.Almelo.Areas);

    /// <summary>A Sunday afternoon.</summary>
    public static readonly Reader Reader = new(new DateTimeOffset(2026, 11, 22, 15, 0, 0, TimeSpan.FromHours(1)), "nl");

    public static IncomingMessage Message(string text) => new()
    {
        ProviderId = "SM1",
        From = new ResidentAddress("sms", "+31600000001"),
        ReceivedAt = Reader.Now,
        Text = text,
    };

    public static Meaning First(string text) => Almelo.First(Message(text), Reader);

    public static Answer Answer(SlotKind kind, string text, params string[] options) =>
        Almelo.Answer(new Question(kind, [.. options.Select(option => new ChoiceOption(option, [option]))]), Message(text), Reader);

    /// <summary>A place in the notation of the contract.</summary>
    public static string Told(PlaceValue? place) => place switch
    {
        null => "-",
        { Corner: { } corner } => $"hoek {place.Street}/{corner}",
        { Street: { } street } => $"{street} {place.House}".Trim(),
        { Postcode: { Length: 4 } digits, HouseNumber: null } => $"pc4:{digits}",
        { Postcode: { } postcode } => $"{postcode} {place.House}".Trim(),
        { Near: { } near } => $"bij {near}",
        { Lamppost: not null } => "-",
        _ => "wijk",
    };
}
