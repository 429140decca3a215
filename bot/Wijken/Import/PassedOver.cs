namespace WijkBot.Wijken;

/// <summary>
/// What lies in a zip beside the files of areas: an explanation, the other files of a map. It stops no import, and is told. In a zip that holds nothing
/// else it is what is wrong with it.
/// </summary>
internal sealed class PassedOver
{
    private const int MostNamed = 5;

    private readonly List<(ImportPart Part, string Why)> parts = [];

    /// <param name="why">Why it is none of ours, told when nothing in its zip is.</param>
    public void Add(ImportPart part, string why) => parts.Add((part, why));

    /// <summary>A line for each zip.</summary>
    /// <param name="read">What was read.</param>
    /// <param name="findings">Told why, of a zip of which nothing was read.</param>
    public IReadOnlyList<string> Told(IReadOnlyCollection<ImportPart> read, ImportFindings findings)
    {
        var notes = new List<string>();
        foreach (var zip in parts.GroupBy(one => one.Part.Zip))
        {
            if (read.Any(part => part.Zip == zip.Key))
                notes.Add($"{zip.Key}: {Named([.. zip.Select(one => one.Part.Name[(zip.Key!.Length + 1)..])])} overgeslagen");
            else
            {
                foreach (var (part, why) in zip)
                    findings.Add(part.Name, why);
            }
        }
        return notes;
    }

    private static string Named(List<string> names) => names switch
    {
        [var one] => $"{one} is",
        { Count: <= MostNamed } => $"{string.Join(", ", names.SkipLast(1))} en {names[^1]} zijn",
        _ => $"{string.Join(", ", names.Take(MostNamed))} en nog {names.Count - MostNamed} zijn",
    };
}
