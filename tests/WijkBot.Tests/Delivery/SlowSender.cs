using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using WijkBot.Channels;

namespace WijkBot.Tests.Delivery;

/// <summary>A provider that takes its time and can never tell afterwards what it took.</summary>
internal sealed class SlowSender(TimeSpan time) : IChannelSender
{
    public IReadOnlyCollection<string> Channels => ["sms"];

    public TimeSpan LongestTry => time;

    /// <summary>Ids of our messages, in the order in which they were taken.</summary>
    public ConcurrentQueue<Guid> Taken { get; } = new();

    /// <summary>What is answered; null: taken.</summary>
    public Func<Shipment, SendResult?> Answer { get; set; } = _ => null;

    public void Put(WebApplicationBuilder builder)
    {
        builder.Services.RemoveAll<IChannelSender>();
        builder.Services.AddSingleton<IChannelSender>(this);
    }

    public async Task<SendResult> SendAsync(Shipment shipment, CancellationToken cancellationToken)
    {
        if (Answer(shipment) is { } answer)
            return answer;
        Taken.Enqueue(shipment.Id);
        await Task.Delay(time, CancellationToken.None);
        return new SendResult.Accepted($"SM{shipment.Id:N}");
    }

    public Task<SendResult?> LookUpAsync(Shipment shipment, CancellationToken cancellationToken) => Task.FromResult<SendResult?>(null);
}
