using WijkBot.Messages;
using WijkBot.Understanding.Texts;
using WijkBot.Wijken;

namespace WijkBot.Understanding.Places;

/// <summary>Streets through several wijken, of which the message tells the one: "Bornsestraat, het stuk in de Riet".</summary>
internal sealed class ThroughStreets(AreaBook areas, AreaFinder named)
{
    /// <summary>The parts with the area of the street that is meant, when one wijk of it is named.</summary>
    public PlaceParts Narrowed(Sentence sentence, List<NameFound> known, PlaceParts parts, bool asked)
    {
        if (parts is not { Name: null, Street: { } street, Corner: null } || areas.ByStreet(street, parts.HouseNumber) is not { Certainty: PlaceCertainty.Ambiguous } through)
            return parts;
        var told = named.Told(sentence, known, asked).FindAll(name => name.Known.Area?.Match.Possible is [var wijk] && through.Possible.Contains(wijk));
        return told.Count > 0 && told.TrueForAll(name => name.Known.Area!.Match.Wijk == told[0].Known.Area!.Match.Wijk) ? parts with { Name = told[0].Known.Area!.Name, NameGuessed = true } : parts;
    }
}
