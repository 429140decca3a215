using Microsoft.Extensions.Options;
using WijkBot.Channels;

namespace WijkBot.Delivery;

/// <summary>
/// A message is sent while at least half of its lease is left (<see cref="Leases"/>), so a try must fit in that half: otherwise
/// another process takes over what is still under way, and it arrives twice.
/// </summary>
internal sealed class DeliveryRules(IServiceProvider services) : IValidateOptions<DeliveryOptions>
{
    public ValidateOptionsResult Validate(string? name, DeliveryOptions options)
    {
        var least = 2 * LongestTry();
        return options.Lease >= least
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"Delivery:Lease must be at least {least:c}: four times as long as a call to the provider may take (Twilio:TimeoutSeconds)");
    }

    private TimeSpan LongestTry()
    {
        try
        {
            return services.GetServices<IChannelSender>()
                .Where(sender => sender.Channels.Count > 0)
                .Select(sender => sender.LongestTry).DefaultIfEmpty().Max();
        }
        catch (OptionsValidationException)
        {
            // the channel's own settings are wrong, and it says so itself
            return TimeSpan.Zero;
        }
    }
}
