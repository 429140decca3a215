namespace WijkBot.Channels.BotFramework;

/// <summary>Who calls, as far as it could be found out before the activity is read. A closed list.</summary>
internal abstract record Caller
{
    private Caller() { }

    /// <summary>May this caller deliver this activity?</summary>
    public abstract bool MayDeliver(Activity activity);

    /// <summary>Bears a valid token of the channel service.</summary>
    /// <param name="ServiceUrl">The only address the token vouches for.</param>
    /// <param name="Channels">Channels that the signing key is endorsed for.</param>
    public sealed record Channel(string ServiceUrl, IReadOnlySet<string> Channels) : Caller
    {
        public override bool MayDeliver(Activity activity) =>
            string.Equals(ServiceUrl, activity.ServiceUrl, StringComparison.OrdinalIgnoreCase) && Channels.Contains(activity.ChannelId!);
    }

    /// <summary>A program on a developer's own machine.</summary>
    public sealed record Anonymous : Caller
    {
        public override bool MayDeliver(Activity activity) => true;
    }

    /// <summary>Not let in.</summary>
    /// <param name="Reason">For the log: a fixed phrase, nothing of the caller's.</param>
    public sealed record Refused(string Reason) : Caller
    {
        public override bool MayDeliver(Activity activity) => false;
    }

    /// <summary>The keys that would tell are out of reach: the caller must come back.</summary>
    public sealed record Undecided : Caller
    {
        public override bool MayDeliver(Activity activity) => false;
    }
}
