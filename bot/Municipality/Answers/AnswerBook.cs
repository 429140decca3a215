using System.Security.Cryptography;
using System.Text;

namespace WijkBot.Municipality;

/// <summary>The canned answers of a municipality, and the text they were read from.</summary>
/// <param name="Yaml">As in antwoorden.yaml; empty when there is none.</param>
public sealed record AnswerBook(string Yaml, IReadOnlyList<CannedAnswer> All)
{
    public static readonly AnswerBook None = new("", []);

    /// <summary>SHA-256 of the text.</summary>
    public byte[] Hash => SHA256.HashData(Encoding.UTF8.GetBytes(Yaml));

    /// <summary>The answer with this id; null when there is none.</summary>
    public CannedAnswer? ById(string? id) => All.FirstOrDefault(answer => answer.Id == id);

    public override string ToString() => $"{All.Count} answers";
}
