using System.Runtime.InteropServices;

namespace WijkBot.Understanding.Answers;

/// <summary>An option that is spoken of: its place among the options from 1, and the words that do.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ChoiceMention(int Option, int Start, int End)
{
    /// <summary>The options that one word may mean, when no other word tells which.</summary>
    public static List<int> Shared(List<ChoiceMention> mentions)
    {
        var byWord = mentions.GroupBy(mention => mention.Start).Select(word => word.Select(mention => mention.Option).Distinct().ToList()).ToList();
        return byWord.Count > 0 && byWord.TrueForAll(options => options.Count > 1) ? byWord[0] : [];
    }
}
