namespace WijkBot.Messages;

/// <summary>Cuts a text to a length; never through the middle of a character that takes two (an emoji).</summary>
internal static class Cut
{
    public static string To(string text, int most) => text.Length <= most ? text : text[..Whole(text, most)];

    private static int Whole(string text, int most) => most > 0 && char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
}
