namespace WijkBot.Tests.Channels.Twilio;

/// <summary>What goes wrong with one message to create.</summary>
/// <param name="Creates">Twilio has the message all the same.</param>
/// <param name="Status">Answered status.</param>
/// <param name="Code">Twilio's error code.</param>
public sealed record StandInTrouble(bool Creates, int Status, int? Code = null)
{
    public static readonly StandInTrouble None = new(Creates: true, 201);
    public static readonly StandInTrouble TooMany = new(Creates: false, 429, 20429) { RetryAfter = "2" };
    public static readonly StandInTrouble WhatsAppRate = new(Creates: false, 400, 63018);
    public static readonly StandInTrouble OptedOut = new(Creates: false, 400, 21610);
    public static readonly StandInTrouble OutsideWindow = new(Creates: false, 400, 63016);
    public static readonly StandInTrouble Error = new(Creates: false, 500, 20500);
    public static readonly StandInTrouble ErrorAfterAll = new(Creates: true, 500, 20500);
    public static readonly StandInTrouble Away = new(Creates: false, 503);
    public static readonly StandInTrouble WrongCredentials = new(Creates: false, 401, 20003);
    public static readonly StandInTrouble Cut = new(Creates: false, 201) { Cuts = true };
    public static readonly StandInTrouble AcceptedThenCut = new(Creates: true, 201) { Cuts = true };

    /// <summary>How long it waits before it answers.</summary>
    public TimeSpan Wait { get; init; }

    /// <summary>The connection is cut instead of an answer.</summary>
    public bool Cuts { get; init; }

    /// <summary>Header Retry-After.</summary>
    public string? RetryAfter { get; init; }

    /// <summary>Takes the message and answers after this long.</summary>
    public static StandInTrouble Hang(TimeSpan wait) => new(Creates: true, 201) { Wait = wait };
}
