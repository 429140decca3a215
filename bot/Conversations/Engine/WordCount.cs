namespace WijkBot.Conversations;

/// <summary>How long a text is, as people count: in words.</summary>
internal static class WordCount
{
    public static int Of(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
}
