namespace WijkBot.Understanding.Learned;

/// <summary>The places of the highest of many scores.</summary>
internal static class Highest
{
    /// <summary>The highest first; of equal ones the first.</summary>
    public static int[] Of(ReadOnlySpan<float> scores, int most)
    {
        var best = new int[Math.Min(most, scores.Length)];
        var count = 0;
        for (var at = 0; at < scores.Length; at++)
        {
            var place = count;
            while (place > 0 && scores[best[place - 1]] < scores[at])
                place--;
            if (place == best.Length)
                continue;
            count = Math.Min(count + 1, best.Length);
            best.AsSpan(place, count - place - 1).CopyTo(best.AsSpan(place + 1));
            best[place] = at;
        }
        return best;
    }
}
