namespace WijkBot.Inbox.SignIn;

/// <summary>Where somebody was going when he had to sign in first: a page of the inbox and nothing else, or the address would lead anywhere.</summary>
internal static class ReturnPath
{
    /// <summary>Name in an address and in a form.</summary>
    public const string Name = "terug";

    private const int Longest = 500;
    private const string Inbox = "/inbox", SignIn = "/inbox/aanmelden";

    /// <summary>Null when none was given, or one that leads elsewhere.</summary>
    public static string? Of(HttpContext context)
    {
        var given = context.Request.HasFormContentType && context.Request.HttpContext.Features.Get<Microsoft.AspNetCore.Http.Features.IFormFeature>()?.Form is { } form
            ? form[Name].ToString()
            : context.Request.Query[Name].ToString();
        return IsPage(given) ? given : null;
    }

    private static bool IsPage(string path) =>
        path.Length <= Longest && (path == Inbox || path.StartsWith(Inbox + "/", StringComparison.Ordinal) || path.StartsWith(Inbox + "?", StringComparison.Ordinal))
        && !path.StartsWith(SignIn, StringComparison.OrdinalIgnoreCase) && !path.Contains('\\', StringComparison.Ordinal) && !path.Contains("//", StringComparison.Ordinal)
        && !path.Contains("..", StringComparison.Ordinal) && !path.Any(char.IsControl);
}
