using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Municipality;

namespace WijkBot.Inbox;

/// <summary>What of a case may be passed on to a partner: what the partner gets, as far as the resident agreed, and nothing of who stays anonymous.</summary>
public sealed class PartnerText(Words words, IPrivacyGuard guard, MunicipalityData municipality)
{
    private static readonly (PrivateKind Kind, string Instead)[] Hidden =
    [
        (PrivateKind.Name, "[naam]"), (PrivateKind.Phone, "[nummer]"), (PrivateKind.Email, "[e-mail]"), (PrivateKind.Account, "[rekening]"),
        (PrivateKind.CitizenNumber, "[nummer]"), (PrivateKind.Plate, "[kenteken]"), (PrivateKind.Address, "[adres]"), (PrivateKind.HouseNumber, "[huisnummer]"),
    ];

    /// <summary>Line by line, as it may be sent.</summary>
    public string Of(CaseFile file, Talk talk, Partner partner, Consent consent)
    {
        var gets = Agreed(partner, consent, file.Case.Anonymous || talk.Anonymous);
        return string.Join('\n', Lines(file, talk, gets).Where(line => line.Value is { Length: > 0 }).Select(line => $"{line.Name}: {line.Value}"));
    }

    public static string Subject(CaseRow row) => $"Melding {row.Number}";

    private static PartnerData Agreed(Partner partner, Consent consent, bool anonymous)
    {
        if (!consent.Agreed)
            return PartnerData.None;
        var contact = anonymous ? PartnerData.None : (consent.Name ? PartnerData.Name : PartnerData.None) | (consent.Phone ? PartnerData.Phone : PartnerData.None);
        return partner.Gets & (~PartnerData.Contact | contact);
    }

    private IEnumerable<(string Name, string? Value)> Lines(CaseFile file, Talk talk, PartnerData gets)
    {
        var row = file.Case;
        yield return ("Melding", $"{row.Number}, gemeente {municipality.Name}");
        if (gets.HasFlag(PartnerData.Report))
        {
            yield return ("Onderwerp", words.Category(row.Category));
            yield return ("Omschrijving", WithoutPrivate(row, gets));
            yield return ("Wanneer", row.WhenText);
        }
        if (gets.HasFlag(PartnerData.Place))
            yield return ("Waar", Place(row));
        if (gets.HasFlag(PartnerData.Photos) && file.Photos.Count > 0)
            yield return ("Foto's", $"{file.Photos.Count}, als bijlage");
        if (gets.HasFlag(PartnerData.Name))
            yield return ("Naam", talk.ProfileName);
        if (gets.HasFlag(PartnerData.Phone) && ChannelTraits.Of(row.Channel).HasPhoneNumber && talk.Address is ['+', ..] number)
            yield return ("Telefoon", number);
    }

    private string? Place(CaseRow row)
    {
        var address = row.Street is null ? row.PlaceText : string.Join(' ', new[] { row.Street, row.HouseNumber, row.Postcode }.Where(part => !string.IsNullOrEmpty(part)));
        return row.Wijk is null || address is null ? address : $"{address} ({words.Wijk(row.Wijk)})";
    }

    /// <summary>The resident's own words may tell what he did not agree to: what could, is left out.</summary>
    private string WithoutPrivate(CaseRow row, PartnerData gets)
    {
        var own = row.PlaceText is null ? null : new PlaceValue(row.PlaceText) { Street = row.Street, Certainty = PlaceCertainty.Exact };
        var text = row.Description;
        foreach (var span in guard.Find(text, own).Where(span => Hides(span.Kind, gets)).OrderByDescending(span => span.Start))
            text = string.Concat(text.AsSpan(0, span.Start), Hidden.First(hidden => hidden.Kind == span.Kind).Instead, text.AsSpan(span.End));
        return text;
    }

    private static bool Hides(PrivateKind kind, PartnerData gets) => kind switch
    {
        PrivateKind.Name => !gets.HasFlag(PartnerData.Name),
        PrivateKind.Phone or PrivateKind.Email => !gets.HasFlag(PartnerData.Phone),
        PrivateKind.HouseNumber => !gets.HasFlag(PartnerData.Place),
        PrivateKind.Address => !gets.HasFlag(PartnerData.Place) || (gets & PartnerData.Contact) == PartnerData.None,
        _ => true,
    };
}
