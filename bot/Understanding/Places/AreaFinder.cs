using WijkBot.Messages;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Places;

/// <summary>Chooses among the names of wijken, buurten and places around that a message tells.</summary>
internal sealed class AreaFinder(StreetWords words, Namesakes namesakes)
{
    private readonly Denials denials = new(words);

    /// <summary>So near a street its name tells where the street lies: "Kerkstraat 2 in Vriezenveen".</summary>
    private const int Beside = 3;

    /// <summary>And so near when it is told in words of its own: ", ik zit in".</summary>
    private const int SaidBehind = 6;

    private const int LongName = 5;

    /// <summary>The parts with the name that tells most; beside a street only what says where that lies.</summary>
    public PlaceParts Add(Sentence sentence, List<NameFound> known, PlaceParts parts, bool asked)
    {
        var told = Told(sentence, known, asked);
        if (parts.Street is not null || parts.Postcode is not null)
            return told.Find(name => IsBeside(sentence, name, parts) || IsSaidOf(sentence, name, parts)) is { Known.Area: { } near } beside
                ? parts with { Name = near.Name, IsOfTown = IsBeside(sentence, beside, parts) && IsIn(sentence, beside), Start = Math.Min(parts.Start, beside.Start), End = Math.Max(parts.End, beside.End) }
                : parts;
        return Best(sentence, told) is { Known.Area: { } area } best ? parts with { Name = area.Name, NameGuessed = best.Guessed, Start = best.Start, End = best.End } : parts;
    }

    /// <summary>"in Tubbergen", and no "uit Tubbergen", of all of a place outside.</summary>
    private bool IsIn(Sentence sentence, NameFound name) => name.Known.Area!.Match is { Certainty: PlaceCertainty.Outside, PartlyOurs: false } && !name.Guessed
        && words.Is(sentence, name.Start - 1, PlaceWord.Inside) && !words.Is(sentence, name.Start - 1, PlaceWord.Toward) && !words.Is(sentence, name.Start - 1, PlaceWord.From);

    /// <summary>The names that are meant; what is perhaps only a word is a guess.</summary>
    public List<NameFound> Told(Sentence sentence, List<NameFound> known, bool asked)
    {
        var told = new List<NameFound>();
        foreach (var name in known)
        {
            if (name.IsBorne || namesakes.IsCentreOfElse(sentence, name))
                continue;
            if (name.Known.Area is not null && IsPlace(sentence, name, asked))
                told.Add(name);
            else if (namesakes.IsPlaced(sentence, name))
                told.Add(name with { Slips = 1 });
        }
        return told;
    }

    /// <summary>Where one lives, else what lies here, else what lies outside.</summary>
    private NameFound? Best(Sentence sentence, List<NameFound> told)
    {
        if (told.Count <= 1)
            return told.Count == 0 ? null : told[0];
        told = Meant(sentence, told);
        var lives = told.FindIndex(name => Lives(sentence, name.Start));
        var here = lives >= 0 ? lives : told.FindIndex(name => name.Known.Area!.Match.Possible.Count > 0);
        // "ik ben in Zwolle en het centrum is daar netjes": that of the town, perhaps
        return told[Math.Max(here, 0)] is var best && words.Is(sentence, best.End - 1, PlaceWord.Centre) && told.Exists(name => name.End < best.Start && IsIn(sentence, name)) ? best with { Slips = 1 } : told[Math.Max(here, 0)];
    }

    /// <summary>What is not denied; and "het centrum van Wierden" is in Wierden.</summary>
    private List<NameFound> Meant(Sentence sentence, List<NameFound> told)
    {
        var meant = told.FindAll(name => !denials.Is(sentence, name.Start, name.End));
        if (meant.Count == 0)
            meant = told;
        var centre = meant.FindIndex(name => name.Known.Area!.Match.Possible.Count > 0 && words.Is(sentence, name.End - 1, PlaceWord.Centre));
        return centre >= 0 && meant.FindIndex(name => name.Known.Area!.Match.Certainty is PlaceCertainty.Outside && Joins(sentence, name, meant[centre])) is var town and >= 0 ? [meant[town]] : meant;
    }

    /// <summary>With nothing but "van" between them.</summary>
    private bool Joins(Sentence sentence, NameFound town, NameFound centre)
    {
        var (from, to) = town.Start >= centre.End ? (centre.End, town.Start) : (town.End, centre.Start);
        return to - from <= 1 && (to == from || to > from && words.Is(sentence, from, PlaceWord.Of));
    }

    private bool Lives(Sentence sentence, int start)
    {
        for (var at = start - 1; at >= start - Beside && at >= 0; at--)
        {
            if (words.Is(sentence, at, PlaceWord.Home))
                return true;
        }
        return false;
    }

    /// <summary>"Acacialaan 3, ik zit in Vriezenveen", "Grotestraat 12, dat ligt in Tubbergen".</summary>
    private bool IsSaidOf(Sentence sentence, NameFound name, PlaceParts parts) => name.Start >= parts.End && name.Start - parts.End <= SaidBehind
        && name.Known.Area!.Match.Certainty is PlaceCertainty.Outside && words.Is(sentence, name.Start - 1, PlaceWord.Inside) && !words.Is(sentence, name.Start - 1, PlaceWord.Toward)
        && (words.Is(sentence, name.Start - 2, PlaceWord.Living) || words.Is(sentence, name.Start - 2, PlaceWord.Preposition));

    private bool IsBeside(Sentence sentence, NameFound name, PlaceParts parts)
    {
        var between = name.Start >= parts.End ? (From: parts.End, To: name.Start) : (From: name.End, To: parts.Start);
        if (between.To - between.From is < 0 or >= Beside)
            return false;
        for (var at = between.From; at < between.To; at++)
        {
            if (!words.Is(sentence, at, PlaceWord.Inside) && !(name.Start < parts.Start && name.Known.Area!.Match.Hint is not null && (words.Is(sentence, at, PlaceWord.Article) || words.Is(sentence, at, PlaceWord.Placing))))
                return false;
        }
        return true;
    }

    private bool IsPlace(Sentence sentence, NameFound name, bool asked)
    {
        var area = name.Known.Area!;
        if (words.Is(sentence, name.Start - 1, PlaceWord.PartOf) && sentence.Before(name.Start) <= Gap.Space || name.End == name.Start + 1 && words.Is(sentence, name.Start, PlaceWord.Landmark) || words.Is(sentence, name.End, PlaceWord.Firm))
            return false;
        if (area.OrdinaryWord)
            return IsMeant(sentence, name, asked);
        if (asked || area.Match.Possible.Count > 0)
            return true;
        // "half Almelo rijdt hier", "verhuisd van Wierden", "de bus naar Hengelo": named, but not where it is
        return area.Match.Hint is not null && (!words.Is(sentence, name.Start - 1, PlaceWord.Toward) || words.Is(sentence, name.Start - 1, PlaceWord.Of) && words.Is(sentence, name.Start - 2, PlaceWord.Centre));
    }

    /// <summary>"Java", "De Riet": a place only when the whole answer, or when the sentence says so.</summary>
    private bool IsMeant(Sentence sentence, NameFound name, bool asked)
    {
        var (start, end) = (name.Start, name.End);
        if (asked && IsAnswer(sentence, name) || words.Is(sentence, start - 1, PlaceWord.Area) || words.Is(sentence, end, PlaceWord.AreaBehind))
            return true;
        var before = words.Is(sentence, start - 1, PlaceWord.Article) ? start - 2 : start - 1;
        if (words.Is(sentence, before, PlaceWord.Of) && (words.Is(sentence, before - 1, PlaceWord.Area) || before < start - 1 && sentence.IsCapital(end - 1)) || Lives(sentence, start))
            return true;
        return sentence.IsCapital(end - 1) && (start > 0 && words.Is(sentence, before, PlaceWord.Inside) || StandsAlone(sentence, name));
    }

    /// <summary>"in de Riet": nothing but the name is answered.</summary>
    private bool IsAnswer(Sentence sentence, NameFound name)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            if ((at < name.Start || at >= name.End) && !words.IsSmall(sentence, at))
                return false;
        }
        return true;
    }

    /// <summary>"..., Nieuwland": at the end, behind a comma; "Groetjes, Riet" is somebody.</summary>
    private bool StandsAlone(Sentence sentence, NameFound name) =>
        name.Known.Area!.Match.Certainty is not PlaceCertainty.Outside && name.Known.Key.Length >= LongName
        && sentence.Before(name.Start) >= Gap.Comma && sentence.Before(name.End) >= Gap.Comma && !words.Is(sentence, name.Start - 1, PlaceWord.Greeting);
}
