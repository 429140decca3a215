namespace WijkBot.Ops.Start;

/// <summary>
/// One line for whoever starts the program: where a page is, or what is switched off and which key switches it on.
/// Register as a singleton; the lines are gathered once the server listens.
/// </summary>
public interface IStartNote
{
    /// <summary>Pages first (below 100), what is switched off last (100 and above).</summary>
    int Order => 100;

    /// <summary>The line; null when there is nothing to say. In production it goes to the log: no secrets there.</summary>
    /// <param name="home">Where the server listens, with a slash at the end.</param>
    string? Line(Uri home);
}

/// <summary>A note that needs no class of its own.</summary>
public sealed record StartNote(int Order, Func<Uri, string?> Write) : IStartNote
{
    public string? Line(Uri home) => Write(home);
}
