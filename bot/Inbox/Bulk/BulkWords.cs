using WijkBot.Handover;

namespace WijkBot.Inbox;

/// <summary>How what is done about many cases is called.</summary>
public sealed class BulkWords(Words words)
{
    public static string Name(BulkKind kind) => kind switch
    {
        BulkKind.Transfer => "Overdragen",
        BulkKind.Snooze => "Laten sluimeren",
        BulkKind.Seen => "Markeren als gelezen",
        _ => "In behandeling nemen",
    };

    /// <summary>What happens, in a sentence.</summary>
    public string Will(BulkOrder order, int count)
    {
        var cases = Cases(count);
        return order.Kind switch
        {
            BulkKind.Transfer => $"{cases} {(count == 1 ? "gaat" : "gaan")} naar {words.Person(order.To)}. {(order.Tell ? "De bewoners krijgen bericht, behalve waar gevaar was." : "De bewoners krijgen geen bericht.")}",
            BulkKind.Snooze => $"{cases} {(count == 1 ? "sluimert" : "sluimeren")} {words.Until(order.Until!.Value)}. De bewoners merken er niets van.",
            BulkKind.Seen => $"Bij {cases} verdwijnt ‘Nieuw bericht’. De bewoners merken er niets van.",
            _ => $"{cases} {(count == 1 ? "wordt" : "worden")} In behandeling. Elke bewoner krijgt daarvan bericht, behalve waar gevaar was.",
        };
    }

    /// <summary>What undoing does not take back; empty when it takes all back.</summary>
    public static string Stays(BulkOrder order) => order switch
    {
        { Kind: BulkKind.Transfer, Tell: true } => "Wat de bewoner al kreeg blijft; die krijgt bericht wie het nu weer heeft.",
        { Kind: BulkKind.Transfer } => "De notitie blijft staan.",
        { Kind: BulkKind.InProgress } => "Wat de bewoner al kreeg blijft; die krijgt bericht van de status die het weer wordt.",
        _ => "",
    };

    public static string Cases(int count) => count == 1 ? "1 melding" : $"{count} meldingen";
}
