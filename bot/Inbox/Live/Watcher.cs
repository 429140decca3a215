using System.Threading.Channels;
using WijkBot.Cases;

namespace WijkBot.Inbox.Live;

/// <summary>One page that listens, and what still has to be written to it.</summary>
/// <param name="person">Id of who looks.</param>
/// <param name="session">In which of his sessions; it goes when that one is ended.</param>
/// <param name="scope">What of it all the page shows.</param>
internal sealed class Watcher(string person, string? session, WatchScope scope)
{
    /// <summary>A connection that is this far behind is closed: the page connects anew and looks.</summary>
    private const int MostWaiting = 64;

    private readonly Channel<byte[]> frames = Channel.CreateBounded<byte[]>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });

    /// <summary>Tells this page from others of the same person.</summary>
    public string Id { get; } = Guid.NewGuid().ToString("N")[..12];

    public string Person => person;

    public string? Session => session;

    public WatchScope Scope => scope;

    public ChannelReader<byte[]> Frames => frames.Reader;

    /// <summary>Has it written soon. Frames are shared by all to whom they go.</summary>
    public void Offer(byte[] frame)
    {
        if (!frames.Writer.TryWrite(frame))
            End();
    }

    /// <summary>Closes the connection once what waits has been written.</summary>
    public void End() => frames.Writer.TryComplete();

    public override string ToString() => $"page of {person}";
}

/// <summary>What a page shows.</summary>
internal abstract record WatchScope
{
    private WatchScope() { }

    /// <summary>One case.</summary>
    /// <param name="Within">Where who looks may look; null for everywhere.</param>
    public sealed record OneCase(string Number, Guid Conversation, CaseScope? Within) : WatchScope
    {
        /// <summary>Pages with the same show the same: what somebody may look at is his own, and changes when he gives a reason.</summary>
        public string Key => Within?.Key ?? "";
    }

    /// <summary>Cases in a list.</summary>
    /// <param name="Handlers">Of these people; null for everybody.</param>
    /// <param name="Within">Where who looks may look; null for everywhere.</param>
    public sealed record List(IReadOnlySet<string>? Handlers, CaseScope? Within) : WatchScope
    {
        public bool Shows(CaseRow row) => (Within?.Covers(CaseAt.Of(row)) ?? true) && (Has(row.Handler) || (row.StandsInFor is { } away && Has(away)));

        private bool Has(string handler) => Handlers?.Contains(handler) ?? true;
    }
}
