using System.ComponentModel.DataAnnotations;

namespace WijkBot.Delivery;

/// <summary>Section <c>Delivery</c>: how messages leave.</summary>
public sealed class DeliveryOptions
{
    /// <summary>Messages on their way at the same time, over all conversations.</summary>
    [Range(1, 256)]
    public int Concurrency { get; set; } = 16;

    /// <summary>How long a message is tried again before it counts as failed.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "7.00:00:00")]
    public TimeSpan GiveUpAfter { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How long one process may keep a message to itself before another takes it over; at least four times what a call may take, see <see cref="DeliveryRules"/>.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "00:10:00")]
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(45);

    /// <summary>How often the outbox is looked through for messages nobody is sending.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00")]
    public TimeSpan Sweep { get; set; } = TimeSpan.FromSeconds(1);
}
