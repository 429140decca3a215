using WijkBot.Cases;

namespace WijkBot.Inbox;

/// <summary>A queue as it stands above the list.</summary>
/// <param name="Name">In the address.</param>
/// <param name="Key">Opens it, behind g; null for none.</param>
public sealed record QueueTab(string Name, string Label, QueueKind Queue, char? Key = null)
{
    public const string Mine = "mij";
    public const string Waiting = "wacht";
    public const string Everything = "alle";

    /// <summary>In their order.</summary>
    public static readonly IReadOnlyList<QueueTab> All =
    [
        new("nieuw", "Nieuw", QueueKind.New, 'n'),
        new(Mine, "Mijn", QueueKind.Mine, 'm'),
        new("toegezegd", "Toegezegd", QueueKind.Promised, 'b'),
        new("telaat", "Te laat", QueueKind.Overdue, 'l'),
        new("team", "Team", QueueKind.Team, 't'),
        new(Waiting, "Wacht op bewoner", QueueKind.Waiting, 'w'),
        new(Everything, "Alle", QueueKind.All, 'a'),
        new("sluimert", "Sluimert", QueueKind.Snoozed, 's'),
    ];

    /// <param name="name">As it stands in an address; null or unknown for what the visitor begins with.</param>
    public static QueueTab Of(string? name, Visitor visitor) =>
        All.FirstOrDefault(tab => tab.Name == name) ?? All.First(tab => tab.Name == (visitor.LeadsOnly ? Everything : Mine));

    public QueueOf For(Visitor visitor, DateTimeOffset now) =>
        new(Queue, now) { Mine = [visitor.Person!.Id, .. visitor.Away], Everybody = visitor.LeadsOnly };
}
