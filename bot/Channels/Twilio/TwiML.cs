using System.Security;
using System.Text;

namespace WijkBot.Channels.Twilio;

/// <summary>The answers Twilio takes: XML, because it would send a plain text to the resident.</summary>
internal static class TwiML
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    private static readonly byte[] Nothing = Encoding.UTF8.GetBytes(Declaration + "<Response/>");

    /// <summary>Received, and nothing to say here: answers go out by themselves.</summary>
    public static Task EmptyAsync(HttpContext context) => WriteAsync(context, Nothing);

    /// <summary>Has Twilio send this text itself.</summary>
    public static Task MessageAsync(HttpContext context, string text) =>
        WriteAsync(context, Encoding.UTF8.GetBytes($"{Declaration}<Response><Message>{SecurityElement.Escape(text)}</Message></Response>"));

    private static async Task WriteAsync(HttpContext context, byte[] body)
    {
        context.Response.StatusCode = StatusCodes.Status200OK;
        context.Response.ContentType = "text/xml; charset=utf-8";
        context.Response.ContentLength = body.Length;
        await context.Response.BodyWriter.WriteAsync(body, context.RequestAborted);
    }
}
