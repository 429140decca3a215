using System.ComponentModel.DataAnnotations;

namespace WijkBot.Ops.Start;

/// <summary>Section <c>Shutdown</c>.</summary>
public sealed class ShutdownOptions
{
    /// <summary>
    /// How long a stopping program may finish the turns and sends in hand; what is not finished then stays recorded and
    /// another replica, or the next start, takes it up. Keep it below the service manager's own patience.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00", ErrorMessage = "must be from 1 second to 5 minutes")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(25);
}
