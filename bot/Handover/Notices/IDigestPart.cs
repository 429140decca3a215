namespace WijkBot.Handover;

/// <summary>A part of the morning's e-mail. Each that is registered is asked, in the order of <see cref="Order"/>.</summary>
public interface IDigestPart
{
    /// <summary>Place in the e-mail, the lowest first.</summary>
    int Order { get; }

    /// <summary>As a heading and behind a count: <c>Te laat</c>.</summary>
    string Title { get; }

    /// <summary>The cases of this part for this reader today; empty for none.</summary>
    Task<IReadOnlyList<DigestCase>> OfAsync(DigestReader reader, DateTimeOffset now, CancellationToken cancellationToken);
}

/// <summary>A case in the morning's e-mail.</summary>
/// <param name="Remark">A few words of our own, such as a day; never the resident's.</param>
public sealed record DigestCase(string Number, string? Category, string? Wijk, string Remark = "")
{
    public override string ToString() => Number;
}
