namespace WijkBot.Tests.House;

/// <summary>
/// Which room (second part of the namespace) may name which. Everybody may name Ops; Commands and Program may name all.
/// Storage names no business room: rooms bring their own entities.
/// </summary>
internal static class RoomTable
{
    public static readonly IReadOnlyDictionary<string, string[]> MayName = new Dictionary<string, string[]>
    {
        ["Messages"] = [],
        ["Municipality"] = ["Messages"],
        ["Conversations"] = ["Messages"],
        ["Dialogs"] = ["Messages", "Conversations", "Municipality"],
        // a Phrase is what a conversation says; Languages puts it into words
        ["Languages"] = ["Messages", "Conversations"],
        ["Understanding"] = ["Messages", "Conversations", "Languages", "Municipality", "Wijken"],
        ["Wijken"] = ["Messages", "Municipality"],
        // photos are fetched through their channel and kept sealed; the number of a resident is opened for his own case only
        ["Cases"] = ["Messages", "Conversations", "Municipality", "Wijken", "Storage", "Privacy", "Channels"],
        // a colleague sees what a reply costs as SMS before it is sent; to his own phone and mailbox goes what the roster says of him, sealed, and
        // what came back from there is in the audit
        ["Handover"] =
        [
            "Messages", "Municipality", "Wijken", "Conversations", "Cases", "Delivery", "Storage", "Languages", "Privacy", "Administration", "Mail",
        ],
        ["Channels"] = ["Messages"],
        // addresses are sealed at rest and opened only to be sent to
        ["Delivery"] = ["Messages", "Channels", "Storage", "Privacy"],
        ["Mail"] = [],
        ["Storage"] = ["Messages", "Conversations"],
        ["Privacy"] = ["Messages", "Storage"],
        // versions of the roster are rows, sealed: names and numbers of colleagues are in them
        ["Administration"] = ["Messages", "Municipality", "Wijken", "Storage", "Privacy"],
        ["Integrations"] = ["Messages", "Cases"],
        ["Turns"] =
        [
            "Messages", "Municipality", "Conversations", "Dialogs", "Languages", "Understanding", "Wijken", "Cases",
            "Handover", "Channels", "Delivery", "Storage", "Privacy",
        ],
        // sign-in links are rows of the inbox itself; days are told as residents are told them
        ["Inbox"] = ["Messages", "Conversations", "Languages", "Municipality", "Wijken", "Cases", "Handover", "Delivery", "Pages", "Storage", "Administration", "Mail"],
        ["Pages"] = ["Messages", "Conversations", "Municipality", "Wijken", "Cases", "Handover", "Delivery"],
        ["Api"] = ["Messages", "Wijken", "Cases", "Handover"],
        ["Ops"] = [],
    };

    /// <summary>Rooms that stand above the table.</summary>
    public static readonly string[] NameAll = ["Commands"];

    public static bool Allows(string from, string to)
        => from == to || to == "Ops" || NameAll.Contains(from) || (MayName.TryGetValue(from, out var allowed) && allowed.Contains(to));
}
