using WijkBot.Tests.House;

namespace WijkBot.Tests.Conversations;

/// <summary>The golden talks of the repository: <c>tests/Conversations/&lt;dialog&gt;/&lt;name&gt;.&lt;language&gt;.chat</c>.</summary>
internal static class ChatFiles
{
    public static string Folder => Repository.PathOf("tests", "Conversations");

    /// <summary>Relative paths with forward slashes, in order.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Directory.EnumerateFiles(Folder, "*.chat", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Folder, file).Replace(Path.DirectorySeparatorChar, '/')).Order(StringComparer.Ordinal)];

    public static string DialogOf(string path) => path.Split('/')[0];

    public static string LanguageOf(string path) => path.Split('.')[^2];

    public static string TextOf(string path) => File.ReadAllText(Path.Combine(Folder, path)).ReplaceLineEndings("\n");

    public static void Write(string path, string text) => File.WriteAllText(Path.Combine(Folder, path), text);

    /// <summary>The talks are written anew instead of compared; never where nobody looks at the difference.</summary>
    public static bool Updates(string? update, string? ci) => update == "1"
        && (string.IsNullOrEmpty(ci) ? true : throw new InvalidOperationException("UPDATE_CHATS=1 mag niet als CI is gezet: lees en bewaar de gesprekken zelf."));
}
