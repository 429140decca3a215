namespace WijkBot.Municipality;

/// <summary>One municipality of <c>buurgemeenten</c> in gemeente.yaml.</summary>
internal static class NeighbourEntry
{
    /// <summary>Longer does not fit beside the rest in one SMS.</summary>
    private const int Longest = 30;

    public static Neighbour Read(YamlEntry entry)
    {
        var neighbour = new Neighbour(entry.Text("naam"), entry.Text("melden")) { Places = entry.Texts("plaatsen") };
        entry.NothingElse();
        foreach (var (key, text) in new[] { ("naam", neighbour.Name), ("melden", neighbour.Report) })
        {
            OneSms.Check(entry, key, text);
            if (text.Length > Longest)
                entry.Problem(key, $"'{key}' heeft {text.Length} tekens; hoogstens {Longest}");
        }
        return neighbour;
    }
}
