namespace WijkBot.Tests.Conversations;

/// <summary>The difference between two talks, line by line: <c>-</c> as it was written, <c>+</c> as it went.</summary>
internal static class ChatDiff
{
    /// <summary>Empty when they are the same.</summary>
    public static string Of(string expected, string actual)
    {
        if (expected == actual)
            return "";
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var common = Common(left, right);
        var lines = new List<string>();
        for (int i = 0, j = 0; i < left.Length || j < right.Length;)
        {
            if (i < left.Length && j < right.Length && left[i] == right[j])
                (lines, i, j) = ([.. lines, $"  {left[i]}"], i + 1, j + 1);
            else if (j >= right.Length || (i < left.Length && common[i + 1, j] >= common[i, j + 1]))
                lines.Add($"- {left[i++]}");
            else
                lines.Add($"+ {right[j++]}");
        }
        return string.Join('\n', lines);
    }

    /// <summary>Length of the longest common rest from each pair of positions.</summary>
    private static int[,] Common(string[] left, string[] right)
    {
        var common = new int[left.Length + 1, right.Length + 1];
        for (var i = left.Length - 1; i >= 0; i--)
        {
            for (var j = right.Length - 1; j >= 0; j--)
                common[i, j] = left[i] == right[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }
        return common;
    }
}
