using WijkBot.Administration;

namespace WijkBot.Inbox.Admin;

/// <summary>How far an import is, in words.</summary>
internal static class AreaJobWords
{
    public static string State(AreaJobState state) => state switch
    {
        AreaJobState.Waiting => "wacht",
        AreaJobState.Reading => "wordt gelezen",
        AreaJobState.Ready => "gelezen, nog niet in gebruik",
        AreaJobState.Refused => "geweigerd",
        AreaJobState.Cancelled => "gestopt",
        AreaJobState.Broken => "afgebroken, begin opnieuw",
        AreaJobState.Kept => "bewaard",
        _ => "",
    };
}
