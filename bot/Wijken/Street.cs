namespace WijkBot.Wijken;

/// <summary>A street, with the wijken it is known to lie in. Its name alone is not always enough: some touch a border.</summary>
/// <param name="Name">As on the sign.</param>
/// <param name="Parts">Usually one; several when the file tells its house numbers apart.</param>
public sealed record Street(string Name, IReadOnlyList<StreetPart> Parts);

/// <summary>A street, or the house numbers of it that lie together.</summary>
/// <param name="Grade">What the knowledge rests on.</param>
/// <param name="Wijken">One; several when it touches a border, the likeliest first; none for <see cref="StreetGrade.C"/>.</param>
/// <param name="Numbers">The house numbers it is about, both ends included; null for all.</param>
public sealed record StreetPart(StreetGrade Grade, IReadOnlyList<string> Wijken, (int From, int To)? Numbers)
{
    /// <summary>A house number may be in this part; without number any part may be meant.</summary>
    public bool MayHold(int? number) => number is null || Numbers is not var (from, to) || (number >= from && number <= to);
}

/// <summary>How well the wijk of a street is known; the grades of the street list.</summary>
public enum StreetGrade
{
    /// <summary>A source or the official name of a buurt states it.</summary>
    A,

    /// <summary>It follows from a source.</summary>
    B,

    /// <summary>The street exists here; where is not stated. Never guessed.</summary>
    C,
}
