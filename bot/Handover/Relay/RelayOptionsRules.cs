using Microsoft.Extensions.Options;
using WijkBot.Delivery;
using WijkBot.Messages;

namespace WijkBot.Handover;

/// <summary>A phone can only be reached over a channel that sends.</summary>
internal sealed class RelayOptionsRules(IServiceProvider services, IConfiguration configuration) : IValidateOptions<RelayOptions>
{
    public ValidateOptionsResult Validate(string? name, RelayOptions options)
    {
        var wrong = Wrong(options).ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private IEnumerable<string> Wrong(RelayOptions options)
    {
        if (options.WhatsApp && IsOff(ChannelTraits.WhatsApp))
            yield return "Relay:WhatsApp: is true, but WhatsApp is off: set the keys of Twilio, or leave it false";
        // a colleague seldom has written within a day: without it nearly nothing would arrive, unseen
        if (options.WhatsApp && configuration["Twilio:Templates:bericht"] is null or "")
            yield return "Relay:WhatsApp: is true, but Twilio:Templates:bericht is empty: WhatsApp takes nothing else for a colleague who has not written for a day";
        if (options.Sms && IsOff(ChannelTraits.Sms))
            yield return "Relay:Sms: is true, but SMS is off: set the keys of Twilio, or leave it false";
    }

    private bool IsOff(ChannelTraits channel)
    {
        try
        {
            return !services.GetRequiredService<ChannelBook>().Serves(channel.Name);
        }
        catch (OptionsValidationException)
        {
            // the channel's own settings are wrong, and it says so itself
            return false;
        }
    }
}
