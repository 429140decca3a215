using Microsoft.Extensions.Options;
using WijkBot.Cases;
using WijkBot.Mail;
using WijkBot.Municipality;
using WijkBot.Wijken;

namespace WijkBot.Handover;

/// <summary>What e-mail says: number, kind and wijk, with a link. A mailbox is no place for what a resident told us.</summary>
internal sealed class MailText(MunicipalityData municipality, WijkenInUse wijken, IOptions<MailOptions> options)
{
    public (string Subject, string Text) Notice(IReadOnlyList<CaseNewsItem> news)
    {
        var cases = news.GroupBy(item => item.Number).Select(items => items.ToList()).OrderByDescending(items => items.Exists(item => item.Danger)).ToList();
        var danger = cases[0].Exists(item => item.Danger);
        var subject = cases.Count == 1 ? $"{(danger ? "SPOED: " : "")}melding {cases[0][0].Number}" : $"{(danger ? "SPOED: " : "")}nieuws in {cases.Count} meldingen";
        return (subject, Letter("Er is nieuws voor u in WijkBot.", cases.Select(items => $"{Line(items[0].Number, items[0].Category, items[0].Wijk)}, {What(items)}\n{Link(items[0].Number)}")));
    }

    /// <summary>What stands above the list in the inbox and nobody has seen there.</summary>
    public (string Subject, string Text) Reminders(IReadOnlyList<NoticeRow> notices)
    {
        var blocks = notices.Select(notice => notice.CaseNumber is { } number ? $"Melding {number}: {NoticeWords.Of(notice.Kind)}\n{Link(number)}" : $"{NoticeWords.Of(notice.Kind)}\n{Url("/inbox")}");
        return (notices is [{ CaseNumber: { } only }] ? $"melding {only}: dit moet u weten" : $"{notices.Count} dingen die u moet weten", Letter("Dit moet u weten.", blocks));
    }

    public (string Subject, string Text) Digest(IReadOnlyList<(string Title, IReadOnlyList<DigestCase> Cases)> parts, int open)
    {
        var counts = string.Join(", ", parts.Select(part => $"{part.Cases.Count} {part.Title.ToLowerInvariant()}"));
        var blocks = parts.Where(part => part.Cases.Count > 0).Select(part =>
            $"{part.Title} ({part.Cases.Count})\n{string.Join('\n', part.Cases.Select(one => $"- {Line(one.Number, one.Category, one.Wijk)}{(one.Remark.Length > 0 ? $", {one.Remark}" : "")}\n  {Link(one.Number)}"))}");
        return ($"Vandaag: {counts}", Letter($"Goedemorgen. U heeft {open} open meldingen.", blocks));
    }

    private string Letter(string opening, IEnumerable<string> blocks) =>
        $"{opening}\n\n{string.Join("\n\n", blocks)}\n\nWat de bewoner schreef, leest u in de inbox en niet in deze e-mail.\nLiever geen e-mail, of minder? {Url("/inbox/mijn")}\n";

    private string Line(string number, string? category, string? wijk) =>
        string.Join(", ", new[] { $"Melding {number}", municipality.Category(category)?.Name.ToLowerInvariant(), wijken.Areas.Wijk(wijk)?.Name }.OfType<string>());

    private static string What(List<CaseNewsItem> items) => (items.Exists(item => item.Danger), items.Exists(item => item.Kind == CaseNames.Events.Opened)) switch
    {
        (true, _) => "gevaar gemeld: kijk meteen",
        (_, true) => "nieuw",
        _ => items.Count == 1 ? "een nieuw bericht" : $"{items.Count} nieuwe berichten",
    };

    private string Link(string number) => Url($"/inbox/cases/{number}");

    private string Url(string path) => options.Value.InboxUrl.TrimEnd('/') + path;
}
