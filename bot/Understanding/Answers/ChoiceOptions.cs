using WijkBot.Conversations;

namespace WijkBot.Understanding.Answers;

/// <summary>Options without the letters before them: <c>a. Huisvuil</c>, <c>B) In de tuin</c>.</summary>
internal static class ChoiceOptions
{
    /// <summary>The options themselves when they have no letters.</summary>
    public static IReadOnlyList<ChoiceOption> WithoutLetters(IReadOnlyList<ChoiceOption> options, out bool lettered)
    {
        lettered = options.Count > 1 && Enumerable.Range(0, options.Count).All(index => IsLettered(options[index].Labels[0], index));
        return lettered ? [.. options.Select((option, index) => option with { Labels = [.. option.Labels.Select(label => IsLettered(label, index) ? label.Trim()[2..].Trim() : label)] })] : options;
    }

    private static bool IsLettered(string label, int index) =>
        label.Trim() is [var letter, '.' or ')' or ':', _, ..] && char.ToLowerInvariant(letter) == 'a' + index;
}
