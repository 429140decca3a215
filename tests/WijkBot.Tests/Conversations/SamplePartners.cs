using WijkBot.Municipality;
using WijkBot.Tests.Municipality;

namespace WijkBot.Tests.Conversations;

/// <summary>The sample with partners who do everything at one place, in the words of a talk: <c>Beheer Noord in WK014118, Beheer Zuid in Waagplein</c>.</summary>
internal static class SamplePartners
{
    public static MunicipalityData With(string partners)
    {
        using var folder = new DataFolder();
        return DataFolder.Read(folder.Partners(partners).Directory);
    }

    /// <summary>Puts them in the file.</summary>
    public static DataFolder Partners(this DataFolder folder, string partners) =>
        folder.Edit("partners.yaml", "\npartners:\n", "\npartners:\n" + string.Concat(partners.Split(',', StringSplitOptions.TrimEntries).Select(Entry)));

    private static string Entry(string partner)
    {
        var (name, place) = partner.Split(" in ") is [var first, var last] ? (first, last) : throw new FormatException($"Onbekende partner: {partner}");
        var id = name.ToLowerInvariant().Replace(' ', '-');
        return $"""
              - id: {id}
                naam: {name}
                plaatsen: [{place}]
                bewoner: Dit doet {name}.
                doorgeven: ja
                gegevens: [melding, plaats, telefoon]
                email: {id}@example.nl

            """;
    }
}
