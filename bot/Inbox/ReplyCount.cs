using System.Globalization;
using Microsoft.Extensions.Options;
using WijkBot.Handover;
using WijkBot.Messages;
using WijkBot.Ops.Costs;

namespace WijkBot.Inbox;

/// <summary>How long a reply is and what it costs, in words, before it is sent.</summary>
public sealed class ReplyCount(IOptions<CostsOptions> costs)
{
    private const int MostNamed = 3;
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public string Sentence(ReplySize size) => Sentence([size], size.Segments, "");

    /// <summary>Each has it on his own channel and in his own language; to who sent STOP nothing goes, so it costs nothing.</summary>
    public string Of(string? text, IReadOnlyList<Addressee> readers) => Of(readers, one => one.SizeOf(text));

    /// <param name="size">What goes to one of them.</param>
    public string Of(IReadOnlyList<Addressee> readers, Func<Addressee, ReplySize> size) => readers switch
    {
        [] => "",
        [var only] => Sentence(size(only)),
        _ => Sentence([.. readers.Select(size)], readers.Where(one => !one.Reach.OptedOut).Sum(one => size(one).Segments), "samen "),
    };

    private string Sentence(IReadOnlyList<ReplySize> sizes, int segments, string together)
    {
        var (longest, dearest) = (sizes.Max(size => size.Characters), sizes.MaxBy(size => size.Segments)!);
        var counted = $"{longest} {(longest == 1 ? "teken" : "tekens")}{Parts(segments, together)}";
        if (sizes.Any(size => !size.Fits && size.Characters > 0))
            counted += ": te lang om te versturen";
        return string.Join(". ", new[] { counted, Letters(dearest), Cost(segments, together) }.Where(part => part.Length > 0)) + (dearest.Segments > 0 ? "." : "");
    }

    private static string Parts(int segments, string together) => segments switch
    {
        0 => "",
        1 => $", {together}1 sms",
        _ => $", {together}{segments} sms'jes",
    };

    /// <summary>Which letters make it longer than one would think.</summary>
    private static string Letters(ReplySize size)
    {
        if (size.Segments == 0)
            return "";
        var foreign = size.AsSent.EnumerateRunes().Where(rune => !rune.IsBmp || Gsm7.Septets((char)rune.Value) == 0).Select(rune => rune.ToString()).Distinct().ToList();
        if (foreign.Count > 0)
            return $"Door {Named(foreign)} passen er maar 70 tekens in een sms in plaats van 160";
        var twice = size.AsSent.Where(letter => Gsm7.Septets(letter) == 2).Select(letter => letter.ToString()).Distinct().ToList();
        if (twice.Count > 0)
            return $"{(twice.Count == 1 ? $"Het teken {twice[0]} telt" : $"De tekens {string.Join(' ', twice.Take(MostNamed))} tellen")} in een sms dubbel";
        return size.Rewritten ? "Tekens die een sms niet kent, schrijven we anders of laten we weg" : "";
    }

    private static string Named(List<string> letters) => letters.Count == 1
        ? $"het teken {letters[0]}"
        : $"de tekens {string.Join(' ', letters.Take(MostNamed))}{(letters.Count > MostNamed ? " en andere" : "")}";

    private string Cost(int segments, string together) => segments > 0 && costs.Value.SmsPerSegment is { } price
        ? string.Create(Dutch, $"Kost {together}ongeveer € {segments * price:0.00##}")
        : "";
}
