using System.Globalization;
using WijkBot.Tests.Channels.Twilio;

namespace WijkBot.Benchmarks;

/// <summary>Residents who report something in three messages, each at a place of his own, as Twilio would hand them over.</summary>
internal static class Traffic
{
    private static readonly string[] s_streets =
    [
        "Robbenhaarsweg", "Mooie Vrouwenweg", "Baniersweg", "Rappersweg", "Heetveldsweg", "Bevrijdingslaan", "Verzetslaan", "Parkweg",
        "Turfkade", "Troelstralaan", "Wibauthof", "Schaepmanlaan", "Nieuwstraat", "Leemhorst", "Windslaan",
    ];

    /// <summary>Who reports the same closer by than so many house numbers is asked whether he means the same.</summary>
    private const int Apart = 11;

    /// <summary>Message number <paramref name="turn"/>: resident and text follow from it.</summary>
    public static List<KeyValuePair<string, string>> Form(TwilioStandIn twilio, int turn) => Payloads.Sms(
        Text(turn), turn + 1,
        ("From", "+316" + (turn / Messages).ToString("00000000", CultureInfo.InvariantCulture)),
        ("AccountSid", twilio.AccountSid), ("To", BotProcess.SmsNumber));

    public static string Sid(int turn) => Payloads.Sid(turn + 1);

    /// <summary>So many of a resident.</summary>
    public const int Messages = 3;

    private static string Text(int turn) => (turn % Messages) switch
    {
        0 => $"Er ligt grofvuil op de {Place(turn / Messages)}",
        1 => "ja",
        _ => "bedankt",
    };

    private static string Place(int resident) =>
        string.Create(CultureInfo.InvariantCulture, $"{s_streets[resident % s_streets.Length]} {1 + (Apart * (resident / s_streets.Length))}");
}
