using Microsoft.Extensions.Options;
using WijkBot.Messages;

namespace WijkBot.Channels.Twilio;

/// <summary>Sends SMS and WhatsApp messages through Twilio, one call each, never repeated by itself.</summary>
internal sealed class TwilioSender(TwilioCalls calls, IOptions<TwilioOptions> options, ILogger<TwilioSender> logger) : IChannelSender
{
    private readonly OutgoingForm forms = new(options.Value);

    public IReadOnlyCollection<string> Channels => options.Value.IsOn ? [ChannelTraits.Sms.Name, ChannelTraits.WhatsApp.Name] : [];

    public AfterWindow AfterWindow => forms.HasOpener ? AfterWindow.Template : AfterWindow.Refused;

    public TimeSpan LongestTry => 2 * TimeSpan.FromSeconds(options.Value.TimeoutSeconds);

    public async Task<SendResult> SendAsync(Shipment shipment, CancellationToken cancellationToken)
    {
        var (fields, refusal) = forms.Of(shipment);
        var result = fields is null ? new SendResult.Refused(refusal!) : await CreateAsync(fields, cancellationToken);
        if (CodeOf(result) is { } code)
            logger.NotSent(shipment.Id, code);
        return result;
    }

    private async Task<SendResult> CreateAsync(List<KeyValuePair<string, string>> fields, CancellationToken cancellationToken)
    {
        using var form = new TrackedForm(fields);
        try
        {
            return SendFailures.ResultOf(await calls.CreateAsync(form, cancellationToken));
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or IOException)
        {
            var code = exception is OperationCanceledException ? "timeout" : "connection";
            return form.HasLeft ? new SendResult.Unknown(code) : new SendResult.TryLater(code);
        }
    }

    private static string? CodeOf(SendResult result) => result switch
    {
        SendResult.Refused refused => refused.Code,
        SendResult.TryLater later => later.Code,
        SendResult.Unknown unknown => unknown.Code,
        _ => null,
    };

    public async Task<SendResult?> LookUpAsync(Shipment shipment, CancellationToken cancellationToken)
    {
        if (shipment.FirstTriedAt is not { } since)
            return new SendResult.Unknown("no-first-try");
        try
        {
            var answer = await calls.ListAsync(OutgoingForm.To(shipment.To), cancellationToken);
            return TwilioLookUp.Find(answer, shipment, since);
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or IOException)
        {
            return new SendResult.Unknown("no-lookup");
        }
    }
}
