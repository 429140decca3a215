using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Municipality;

namespace WijkBot.Pages;

/// <summary>Reads a typed message for the page of understanding. Nothing of it is stored or logged.</summary>
internal sealed class UnderstoodViews(IUnderstand understanding, UnderstoodParts parts, UnderstoodFacts facts, IPrivacyGuard guard, MunicipalityData municipality, TimeProvider time)
{
    /// <summary>Characters; as many as ten SMS segments carry.</summary>
    public const int MostText = 1600;

    private const int MostOptions = 400;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public UnderstoodView Empty() => new(municipality.Name, "", UnderstoodKinds.First, "");

    public UnderstoodView Read(string text, string kind, string options)
    {
        var view = new UnderstoodView(municipality.Name, text, kind, options);
        if (text.Trim().Length == 0 || text.Length > MostText || options.Length > MostOptions || !UnderstoodKinds.All.Any(each => each.Kind == kind))
            return view with { Error = "Er staat geen bericht in, of het is te lang. Typ iets en probeer het opnieuw." };
        return view.IsFirst ? First(view) : Answer(view);
    }

    private UnderstoodView First(UnderstoodView view)
    {
        var now = municipality.Local(time.GetUtcNow());
        var message = new IncomingMessage { ProviderId = "", From = new ResidentAddress("", ""), ReceivedAt = now, Text = view.Text };
        var meaning = understanding.First(message, new Reader(now, "nl"));
        var clues = meaning.Clues;
        return view with
        {
            Facts = [.. facts.Of(meaning, understanding.Danger(view.Text)), new("In het openbaar", [guard.Without(view.Text, meaning.Place)])],
            Clues = clues,
            Pieces = UnderstoodPieces.Of(view.Text, clues),
            Json = Pretty(parts.First($"1\t{OneLine(view.Text)}", now)),
        };
    }

    private UnderstoodView Answer(UnderstoodView view)
    {
        var json = parts.Answer($"1\tnl\t{view.Kind}\t{(view.Options.Length > 0 ? OneLine(view.Options) : "-")}\t{OneLine(view.Text)}", municipality.Local(time.GetUtcNow()));
        var read = JsonNode.Parse(json)!;
        return view with
        {
            Facts = [new("Waarde", [.. UnderstoodFacts.Value(read["value"]!.GetValue<string>(), view)]), .. UnderstoodFacts.Alternatives(read["alternatives"]!.AsArray())],
            Pieces = [new UnderstoodPiece(view.Text, [])],
            Json = Pretty(json),
        };
    }

    /// <summary>As <c>understand</c> takes it.</summary>
    private static string OneLine(string text) =>
        text.Replace('\t', ' ').Replace("\r", "", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static string Pretty(string json) => JsonNode.Parse(json)!.ToJsonString(Indented);
}
