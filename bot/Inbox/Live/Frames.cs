using System.Text;

namespace WijkBot.Inbox.Live;

/// <summary>Server-sent events as bytes; see https://html.spec.whatwg.org/multipage/server-sent-events.html.</summary>
internal static class Frames
{
    /// <summary>Parts of the page as they are now.</summary>
    public const string Parts = "delen";

    /// <summary>A case of a list as it is now.</summary>
    public const string Row = "zaak";

    /// <summary>Who else looks or types.</summary>
    public const string Others = "aanwezig";

    /// <summary>Something was missed: look at all of it.</summary>
    public static readonly byte[] LookAnew = Of("opnieuw", "");

    /// <summary>Opens the stream, and says how long to wait before connecting again.</summary>
    public static readonly byte[] Opening = Encoding.UTF8.GetBytes("retry: 3000\nevent: begin\ndata:\n\n");

    /// <summary>Keeps what stands in between from closing a silent connection.</summary>
    public static readonly byte[] Beat = Encoding.UTF8.GetBytes(":\n\n");

    public static byte[] Of(string name, string data)
    {
        var frame = new StringBuilder("event: ").Append(name).Append('\n');
        foreach (var line in data.AsSpan().EnumerateLines())
            frame.Append("data: ").Append(line).Append('\n');
        return Encoding.UTF8.GetBytes(frame.Append('\n').ToString());
    }
}
