using System.Security.Cryptography;
using System.Text;
using WijkBot.Municipality;

namespace WijkBot.Wijken;

/// <summary>A roster as it is written, in YAML, with the areas that its codes mean: another year may use them for something else.</summary>
/// <param name="Areas">Wijken and buurten as they were when it was written.</param>
internal sealed record RosterText(string Yaml, IReadOnlyList<VintageArea> Areas)
{
    public const string FileName = "roster.yaml";

    /// <summary>SHA-256 of the text: another text is another roster.</summary>
    public byte[] Hash => SHA256.HashData(Encoding.UTF8.GetBytes(Yaml));

    /// <summary>The same, short, for a form or a file.</summary>
    public string Mark => Convert.ToHexStringLower(Hash.AsSpan(0, 8));

    /// <summary>The file; null, with the problem noted, when it cannot be read.</summary>
    public static RosterText? Read(string directory, IReadOnlyList<VintageArea> areas, Problems problems) =>
        TextFile.Read(directory, FileName, problems) is { } yaml ? new RosterText(yaml, areas) : null;

    /// <summary>Names and numbers of colleagues belong in no log.</summary>
    public override string ToString() => "roster";
}
