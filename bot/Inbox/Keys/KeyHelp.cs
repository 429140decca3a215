namespace WijkBot.Inbox;

/// <summary>Which key does what. The script in <c>toetsen.js</c> does the same.</summary>
public static class KeyHelp
{
    public static readonly IReadOnlyList<(string Key, string Does)> OnTheList =
    [
        ("j", "volgende melding"), ("k", "vorige melding"), ("o of Enter", "melding openen"), ("x", "melding aanvinken"), ("/", "zoeken"),
    ];

    public static readonly IReadOnlyList<(string Key, string Does)> OnACase =
    [
        ("e", "antwoorden"), ("n", "notitie"), ("m", "naar de knop Ik neem deze melding"), ("t", "overdragen"), ("s", "sluimeren"),
    ];

    public static readonly IReadOnlyList<(string Key, string Does)> Everywhere =
    [
        .. QueueTab.All.Where(tab => tab.Key is not null).Select(tab => ($"g {tab.Key}", $"naar {tab.Label}")), ("g r", "naar de ronde"), ("?", "deze lijst van toetsen"),
    ];
}
