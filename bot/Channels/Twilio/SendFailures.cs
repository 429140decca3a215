using System.Globalization;
using System.Net;

namespace WijkBot.Channels.Twilio;

/// <summary>
/// What an answer to creating a message means. The closed list: nothing else in the program looks at Twilio's codes when sending
/// (twilio.com/docs/api/errors).
/// </summary>
internal static class SendFailures
{
    /// <summary>How long to leave Twilio alone when our own configuration seems wrong; a message must outlive the repair.</summary>
    private static readonly TimeSpan UntilRepaired = TimeSpan.FromMinutes(1);

    // Too many at once (never processed, 20429), queue full, WhatsApp's rate and daily limits.
    private static readonly HashSet<string> Busy = ["20429", "30001", "30022", "63018", "63038"];

    // Credentials, account missing, inactive or suspended: not the fault of the message.
    private static readonly HashSet<string> OurFault = ["20003", "20004", "20005", "20008", "20404", "30002"];

    public static SendResult ResultOf(TwilioAnswer answer)
    {
        if (answer.IsSuccess)
            return new SendResult.Accepted(answer.Text("sid"), Segments(answer));
        var code = answer.Code;
        if (Busy.Contains(code) || answer.Status is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable or HttpStatusCode.RequestTimeout)
            return new SendResult.TryLater(code, answer.RetryAfter);
        // Another 5xx says nothing about how far Twilio came.
        if ((int)answer.Status >= 500)
            return new SendResult.Unknown(code);
        if (OurFault.Contains(code) || answer.Status is HttpStatusCode.Unauthorized || (int)answer.Status is >= 300 and < 400)
            return new SendResult.TryLater(code, answer.RetryAfter ?? UntilRepaired);
        return new SendResult.Refused(code, OptedOut: code == "21610");
    }

    // A text, and "0" while a Messaging Service still chooses the sender.
    private static int? Segments(TwilioAnswer answer) =>
        int.TryParse(answer.Text("num_segments"), NumberStyles.None, CultureInfo.InvariantCulture, out var segments) && segments > 0 ? segments : null;
}
