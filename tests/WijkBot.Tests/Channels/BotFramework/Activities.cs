namespace WijkBot.Tests.Channels.BotFramework;

/// <summary>Activities as they are on the wire.</summary>
internal static class Activities
{
    /// <summary>As Web Chat sends it over an offline Direct Line: no recipient, no timestamp.</summary>
    public const string WebChatMessage = """
        {"type":"message","id":"a-1","text":"Er zitten ratten","textFormat":"plain","locale":"nl-NL",
         "from":{"id":"u1","name":"Jan","role":"user"},"channelId":"emulator","serviceUrl":"http://127.0.0.1:3000",
         "conversation":{"id":"conv 1/ä"},"attachments":[],
         "entities":[{"type":"ClientCapabilities","requiresBotState":true,"supportsListening":true,"supportsTts":true}],
         "channelData":{"clientActivityID":"c1","clientTimestamp":"2026-11-22T12:00:00.000Z"},
         "localTimestamp":"2026-11-22T13:00:00.000+01:00","localTimezone":"Europe/Amsterdam"}
        """;

    /// <summary>The arrival that goes before it.</summary>
    public const string WebChatArrival = """
        {"type":"conversationUpdate","id":"a-0","channelId":"emulator","serviceUrl":"http://127.0.0.1:3000","membersAdded":[],
         "from":{"id":"offline-directline","name":"Offline Directline Server"},"conversation":{"id":"conv 1/ä"}}
        """;

    public const string TeamsMessage = """
        {"type":"message","id":"1485983408511","timestamp":"2026-11-22T12:00:00.1Z","channelId":"msteams",
         "serviceUrl":"https://smba.trafficmanager.net/emea/","from":{"id":"29:1x","name":"R. Bewoner","aadObjectId":"0"},
         "conversation":{"conversationType":"personal","tenantId":"t-1","id":"a:1y"},"recipient":{"id":"28:bot","name":"WijkBot"},
         "attachments":[{"contentType":"text/html","content":"<p>ja</p>"}],"text":"ja","newField":{"deep":[1]}}
        """;

    /// <summary>A message with further members, each <c>"name":value</c>.</summary>
    public static string Message(params string[] members) => $$"""
        {"type":"message","channelId":"directline","serviceUrl":"http://127.0.0.1:3000","conversation":{"id":"c"},"from":{"id":"u"}{{string.Concat(members.Select(member => "," + member))}}}
        """;

    public static string OfType(string type, params string[] members) => Message(members).Replace("\"message\"", $"\"{type}\"", StringComparison.Ordinal);
}
