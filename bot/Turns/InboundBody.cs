using System.Text.Json;
using System.Text.Json.Serialization;
using WijkBot.Messages;
using WijkBot.Storage;

namespace WijkBot.Turns;

/// <summary>What a message brought besides its text, as it is recorded.</summary>
internal sealed record InboundBody
{
    public IReadOnlyList<Media>? Media { get; init; }
    public Location? Location { get; init; }
    public string? Choice { get; init; }
    public string? QuotedId { get; init; }
    public OptOut? OptOut { get; init; }
    public bool JustArrived { get; init; }
    public string? Locale { get; init; }
    public bool DangerTold { get; init; }

    public static InboundRow Row(IncomingMessage message, Guid conversation) => new()
    {
        Id = Guid.CreateVersion7(message.ReceivedAt),
        ConversationId = conversation,
        Channel = message.From.Channel,
        ProviderId = message.ProviderId,
        ReceivedAt = message.ReceivedAt,
        Text = message.Text,
        Body = JsonSerializer.Serialize(Of(message), InboundJson.Default.InboundBody),
    };

    private static InboundBody Of(IncomingMessage message) => new()
    {
        Media = message.Media.Count > 0 ? message.Media : null,
        Location = message.Location,
        Choice = message.Choice,
        QuotedId = message.QuotedId,
        OptOut = message.OptOut,
        JustArrived = message.JustArrived,
        Locale = message.Locale,
        DangerTold = message.DangerTold,
    };

    /// <summary>The message again. The address is not needed for a turn and stays sealed; only the channel is there.</summary>
    public static IncomingMessage Message(string channel, DateTimeOffset receivedAt, string text, string body)
    {
        var read = JsonSerializer.Deserialize(body, InboundJson.Default.InboundBody) ?? new InboundBody();
        return new IncomingMessage
        {
            ProviderId = "",
            From = new ResidentAddress(channel, ""),
            ReceivedAt = receivedAt,
            Text = text,
            Media = read.Media ?? [],
            Location = read.Location,
            Choice = read.Choice,
            QuotedId = read.QuotedId,
            OptOut = read.OptOut,
            JustArrived = read.JustArrived,
            Locale = read.Locale,
            DangerTold = read.DangerTold,
        };
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, UseStringEnumConverter = true)]
[JsonSerializable(typeof(InboundBody))]
internal sealed partial class InboundJson : JsonSerializerContext;
