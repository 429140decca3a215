using System.Globalization;
using WijkBot.Tests.Channels.Twilio;

namespace WijkBot.Benchmarks;

/// <summary>Residents who report something in three messages, as Twilio would hand them over.</summary>
internal static class Traffic
{
    private static readonly string[] s_report =
    [
        "Er ligt grofvuil op de Windslaan 14",
        "ja",
        "bedankt",
    ];

    /// <summary>Message number <paramref name="turn"/>: resident and text follow from it.</summary>
    public static List<KeyValuePair<string, string>> Form(TwilioStandIn twilio, int turn) => Payloads.Sms(
        s_report[turn % s_report.Length], turn + 1,
        ("From", "+316" + (turn / s_report.Length).ToString("00000000", CultureInfo.InvariantCulture)),
        ("AccountSid", twilio.AccountSid), ("To", BotProcess.SmsNumber));

    public static string Sid(int turn) => Payloads.Sid(turn + 1);

    public static int Messages => s_report.Length;
}
