using System.Text.Json;
using WijkBot.Messages;
using WijkBot.Privacy;

namespace WijkBot.Delivery;

/// <summary>
/// Where a message to a colleague goes, as it is sealed with the message: what must not stand in the record in the open, such as a code,
/// is sealed along and put behind the text when it leaves.
/// </summary>
/// <param name="Channel"><c>sms</c> or <c>whatsapp</c>.</param>
/// <param name="Number">E.164.</param>
/// <param name="Ending">Behind the text; empty for nothing.</param>
public sealed record ColleaguePhone(string Channel, string Number, string Ending = "")
{
    internal ResidentAddress Address => new(Channel, Number);

    public byte[] Close(Seal seal) => seal.Close(JsonSerializer.Serialize(this));

    /// <summary>A bare number is an SMS.</summary>
    public static ColleaguePhone Open(Seal seal, byte[] bytes) => seal.Open(bytes) is var text && text.StartsWith('{')
        ? JsonSerializer.Deserialize<ColleaguePhone>(text)!
        : new ColleaguePhone(ChannelTraits.Sms.Name, text);

    internal OutgoingMessage With(OutgoingMessage message) => Ending.Length == 0 ? message : message with { Text = message.Text + Ending };

    public override string ToString() => Address.ToString();
}
