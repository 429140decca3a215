using System.Globalization;
using System.Security.Cryptography;

namespace WijkBot.Wijken;

/// <summary>
/// The vintages that were imported, a file each, and which of them is used. What is written is whole or not there: it is written beside
/// it and then renamed.
/// </summary>
internal sealed class VintageFolder(string folder)
{
    private const string Ending = ".gebieden";
    private const string Used = "gebruikt.txt";

    /// <summary>Names of all that are there, the newest year last.</summary>
    public IReadOnlyList<string> Names => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*" + Ending).Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>The same, the newest import first.</summary>
    public IEnumerable<string> NewestFirst => Names.OrderByDescending(name => File.GetLastWriteTimeUtc(FileOf(name)));

    /// <summary>What is known of all that are there, in the order of their names.</summary>
    public IReadOnlyList<KeptYear> Kept => [.. Names.Select(About)];

    /// <summary>The one that is used; null when none is.</summary>
    public string? InUse => File.Exists(Path.Combine(folder, Used)) ? File.ReadAllText(Path.Combine(folder, Used)).Trim() is { Length: > 0 } name ? name : null : null;

    /// <summary>Its year and what is in it: the same import twice is one.</summary>
    public static string NameOf(AreaVintage vintage) => $"{vintage.Year.ToString(CultureInfo.InvariantCulture)}-{ContentOf(vintage)}";

    /// <summary>Keeps it; its name.</summary>
    public string Save(AreaVintage vintage)
    {
        Directory.CreateDirectory(folder);
        using var packed = new MemoryStream();
        VintagePackage.Write(vintage, packed);
        var name = NameOf(vintage);
        Write(Path.Combine(folder, name + Ending), packed.ToArray());
        return name;
    }

    /// <summary>Throws <see cref="FormatException"/> when it is damaged, <see cref="FileNotFoundException"/> when it is not there.</summary>
    public AreaVintage Read(string name)
    {
        using var stream = File.OpenRead(FileOf(name));
        return VintagePackage.Read(stream);
    }

    /// <summary>The same; null when it is damaged or not there.</summary>
    public AreaVintage? TryRead(string name)
    {
        try
        {
            return Read(name);
        }
        catch (Exception broken) when (broken is FormatException or IOException)
        {
            return null;
        }
    }

    /// <summary>Wijken and buurten of every year that is there, the newest import of a year first. One that cannot be read is left out: it is not used.</summary>
    public IReadOnlyList<(int Year, IReadOnlyList<VintageArea> Areas)> Years() => [.. NewestFirst.Select(TryReadNames).OfType<AreaVintage>().Select(vintage => (vintage.Year, vintage.Codes))];

    /// <summary>The names alone, without addresses and outlines; null when it is damaged, which is told when it is to be used, or not there.</summary>
    public AreaVintage? TryReadNames(string name)
    {
        try
        {
            using var stream = File.OpenRead(FileOf(name));
            return VintagePackage.ReadNames(stream);
        }
        catch (Exception broken) when (broken is FormatException or IOException)
        {
            return null;
        }
    }

    /// <summary>From the next start on this one is used; null: none, but the files of the municipality.</summary>
    public void Use(string? name)
    {
        if (name is not null && !File.Exists(FileOf(name)))
            throw new FileNotFoundException("There is no such vintage.", name);
        Directory.CreateDirectory(folder);
        Write(Path.Combine(folder, Used), System.Text.Encoding.UTF8.GetBytes(name ?? ""));
    }

    /// <summary>Puts one with those of another folder.</summary>
    public static void Move(string from, string name, string to)
    {
        Directory.CreateDirectory(to);
        File.Move(Path.Combine(from, name + Ending), Path.Combine(to, name + Ending), overwrite: true);
    }

    private KeptYear About(string name)
    {
        var at = new DateTimeOffset(File.GetLastWriteTimeUtc(FileOf(name)));
        try
        {
            using var stream = File.OpenRead(FileOf(name));
            var vintage = VintagePackage.ReadNames(stream);
            return KeptYear.Of(name, at, vintage, vintage.Counts ?? VintageCounts.Of(Read(name)));
        }
        catch (Exception broken) when (broken is FormatException or IOException)
        {
            return new KeptYear(name, at) { IsDamaged = true };
        }
    }

    private string FileOf(string name) => Path.Combine(folder, Path.GetFileName(name) + Ending);

    /// <summary>Of what was imported, not of when.</summary>
    private static string ContentOf(AreaVintage vintage)
    {
        var told = string.Join('\n', vintage.Wijken.Concat(vintage.Buurten).Select(area => $"{area.Code} {area.Name}"));
        told += string.Concat(vintage.Streets.Select(street => $"\n{street.Name} {string.Join(' ', street.Postcodes)}"));
        // that nothing goes over the border is something else than that nobody looked
        told += vintage.Beyond is { } beyond ? "\nover de grens" + Told(beyond) : "";
        told += vintage.Municipalities.Count > 0 ? "\ngemeenten" + Told(vintage.Municipalities) : "";
        told += vintage.Borrowed is { } borrowed ? $"\nnamen van {borrowed.Year.ToString(CultureInfo.InvariantCulture)} {string.Join(' ', borrowed.Codes)}" : "";
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(System.Text.Encoding.UTF8.GetBytes(told));
        hash.AppendData(vintage.Addresses.Span);
        hash.AppendData(vintage.Outlines.Span);
        hash.AppendData(vintage.Water.Span);
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..8];
    }

    private static string Told(IReadOnlyDictionary<string, string> pairs) =>
        string.Concat(pairs.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"\n{pair.Key} {pair.Value}"));

    private static void Write(string path, byte[] bytes)
    {
        var beside = path + "." + Guid.NewGuid().ToString("N")[..8];
        using (var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.Write))
        {
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }
        File.Move(beside, path, overwrite: true);
    }
}
