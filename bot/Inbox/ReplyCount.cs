using WijkBot.Handover;

namespace WijkBot.Inbox;

/// <summary>What a reply costs, in words.</summary>
public static class ReplyCount
{
    public static string Sentence(ReplySize size)
    {
        var characters = $"{size.Characters} {(size.Characters == 1 ? "teken" : "tekens")}";
        var parts = size.Segments == 0 ? "" : $", {size.Segments} {(size.Segments == 1 ? "sms" : "sms-delen")}";
        return size.Fits || size.Characters == 0 ? characters + parts : $"{characters}{parts}: te lang om te versturen";
    }
}
