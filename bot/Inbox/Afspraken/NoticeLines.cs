namespace WijkBot.Inbox;

/// <summary>What stands above the list for who looks at it.</summary>
internal static class NoticeLines
{
    /// <summary>Whose notices somebody sees: his own, and those of whom he stands in for.</summary>
    public static IReadOnlyList<string> Of(Visitor visitor) => visitor.Person is { } person ? [person.Id, .. visitor.Away] : [];
}
