using WijkBot.Messages;
using WijkBot.Storage;

namespace WijkBot.Cases;

/// <summary>A resident who hears of a case.</summary>
/// <param name="Number">The number under which he knows it.</param>
/// <param name="Conversation">Where he is spoken with.</param>
/// <param name="Channel">Name of the channel, see <see cref="ChannelTraits"/>.</param>
/// <param name="Language">ISO 639-1.</param>
/// <param name="Anonymous">Nothing of him is shown, only that he is there.</param>
public sealed record Reporter(string Number, Guid Conversation, string Channel, string Language, DateTimeOffset AddedAt, bool Anonymous)
{
    internal byte[] ResidentHash { get; init; } = [];

    /// <summary>He took it back: he counts no more and hears nothing.</summary>
    public bool Left { get; init; }

    /// <summary>It came as a case of its own; else it is an "ik ook".</summary>
    public bool HasCase { get; init; }

    public ChannelTraits Traits => ChannelTraits.Of(Channel);

    internal static Reporter Read(SqlRow row) => new(row.Text(0), row.Id(1), row.Text(3), row.Text(4), row.Time(5), row.Bool(6))
    {
        ResidentHash = row.Bytes(2),
        Left = row.TimeOrNull(7) is not null,
        HasCase = row.Number(8) == 1,
    };

    public override string ToString() => $"reporter of case {Number}";
}

/// <summary>All who reported what one case is about.</summary>
/// <param name="Case">Number of the case.</param>
/// <param name="All">Who reported it first, then in the order in which they came; one entry a resident.</param>
public sealed record Reporters(string Case, IReadOnlyList<Reporter> All)
{
    /// <summary>Who still hears of it.</summary>
    public IReadOnlyList<Reporter> Active => [.. All.Where(one => !one.Left)];

    /// <summary>Whose case it is.</summary>
    public Reporter? First => All.FirstOrDefault(one => one.HasCase && one.Number == Case);

    /// <summary>Who still hears of it in this conversation, else the first who does; null when nobody does.</summary>
    public Reporter? In(Guid? conversation) => Active.FirstOrDefault(one => one.Conversation == conversation) ?? (Active is [var first, ..] ? first : null);

    /// <summary>Everybody who hears of it besides the one in this conversation.</summary>
    public IEnumerable<Reporter> Besides(Guid conversation) => Active.Where(one => one.Conversation != conversation);

    internal static Reporters Of(string number, IReadOnlyList<Reporter> rows) => new(number,
        [.. rows.OrderByDescending(row => row.HasCase && row.Number == number).ThenBy(row => row.Left).ThenBy(row => row.AddedAt)
            .DistinctBy(row => Convert.ToHexString(row.ResidentHash))]);

    public override string ToString() => $"{All.Count} reporters of case {Case}";
}
