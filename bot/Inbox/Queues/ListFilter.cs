namespace WijkBot.Inbox;

/// <summary>What of the list is shown, as it stands in the address.</summary>
/// <param name="Queue">Name of a <see cref="QueueTab"/>.</param>
/// <param name="Wijk">CBS code; empty for all.</param>
/// <param name="Category">Slug; empty for all.</param>
/// <param name="Words">What is searched for; empty for nothing.</param>
/// <param name="After">Where the page before ended; empty for the first.</param>
public sealed record ListFilter(string Queue, string Status, string Wijk, string Category, string Words, string After)
{
    /// <summary>The address of the same list further on.</summary>
    public string Next(string cursor) => $"{Address}&na={cursor}";

    /// <summary>The address of the same choice in another queue.</summary>
    public string In(string queue) => (this with { Queue = queue }).Address;

    /// <summary>The address of this queue with nothing chosen.</summary>
    public string Cleared => $"/inbox?van={Queue}";

    /// <summary>Something was chosen besides the queue.</summary>
    public bool IsNarrowed => Status.Length + Wijk.Length + Category.Length + Words.Length > 0;

    /// <summary>With what is empty left out.</summary>
    public string Address => Cleared + string.Concat(
        new[] { ("status", Status), ("wijk", Wijk), ("soort", Category), ("zoek", Words) }.Where(part => part.Item2.Length > 0)
            .Select(part => $"&{part.Item1}={Uri.EscapeDataString(part.Item2)}"));

    public override string ToString() => $"list {Queue}";
}
