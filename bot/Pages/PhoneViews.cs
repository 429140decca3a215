using System.Globalization;
using WijkBot.Cases;
using WijkBot.Delivery;
using WijkBot.Messages;
using WijkBot.Municipality;
using WijkBot.Wijken;

namespace WijkBot.Pages;

/// <summary>Gathers what the phone page shows, from the record.</summary>
internal sealed class PhoneViews(TranscriptReader transcripts, CaseReader cases, PhoneCases words, MunicipalityData municipality, WijkenInUse wijken)
{
    private const int SamplePlaces = 4;

    /// <summary>Cases that are shown.</summary>
    private const int Most = 5;

    public async Task<PhoneView> ReadAsync(ResidentAddress visitor, CancellationToken cancellationToken)
    {
        var transcript = await transcripts.ReadAsync(visitor, cancellationToken);
        var files = await cases.OfResidentAsync(transcript.Conversation, Most, cancellationToken);
        return new PhoneView(
            ChannelTraits.Of(visitor.Channel), municipality.Name, [.. transcript.Messages.Select(Message)], [.. files.Select(words.Of)])
        {
            ClaimedBy = transcript.ClaimedBy is { } id ? words.Colleague(id) : null,
            SamplePlaces = [.. Places()],
            Mark = MarkOf(transcript, files),
        };
    }

    private PhoneMessage Message(Spoken message) =>
        new(message, municipality.Local(message.At), words.Moment(message.At), message.Author is null or CaseNames.Bot ? null : words.Colleague(message.Author));

    /// <summary>A point in each of a few wijken.</summary>
    private IEnumerable<Location> Places() => wijken.Areas.Wijken
        .Select(wijk => (Wijk: wijk, Buurt: wijken.Areas.Buurten.FirstOrDefault(buurt => buurt.WijkCode == wijk.Code && buurt.Anchor is not null)))
        .Where(pair => pair.Buurt is not null).Take(SamplePlaces)
        .Select(pair => pair.Buurt!.Anchor! with { Label = pair.Wijk.Name });

    private static string MarkOf(Transcript transcript, IReadOnlyList<CaseFile> files)
    {
        var parts = new List<string>
        {
            transcript.Messages.Count.ToString(CultureInfo.InvariantCulture),
            transcript.Messages.Count > 0 ? transcript.Messages[^1].Id.ToString("N") : "0",
            transcript.Messages.Sum(message => message.Segments ?? 0).ToString(CultureInfo.InvariantCulture),
            string.Concat(transcript.Messages.Select(message => message.IsFailed ? 'f' : message.IsWaiting ? 'w' : 'o').Where(mark => mark != 'o')),
            transcript.ClaimedBy is null ? "0" : "1",
        };
        foreach (var file in files)
            parts.Add($"{file.Case.Number}{file.Case.Status}{file.Timeline.Count}{file.Photos.Count}{file.Case.UpdatedAt.UtcTicks}".Replace('_', '.'));
        return string.Join('-', parts);
    }
}
