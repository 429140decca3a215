using System.Globalization;
using WijkBot.Cases;
using WijkBot.Municipality;

namespace WijkBot.Inbox;

/// <summary>How a walk is told.</summary>
public sealed class RondeWords(Words words, MunicipalityData municipality, TimeProvider time)
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary><c>80 m</c>, <c>1,2 km</c>; under ten metres it is here.</summary>
    public static string Distance(double metres) => metres switch
    {
        < 10 => "hier",
        < 995 => $"{Math.Round(metres / 10) * 10:0} m",
        _ => $"{(metres / 1000).ToString("0.0", Dutch)} km",
    };

    /// <summary><c>500 meter</c>, <c>2 kilometer</c>.</summary>
    public static string Radius(int metres) => metres < 1000 ? $"{metres} meter" : $"{metres / 1000} kilometer";

    /// <summary>For how long it has been known: <c>van vandaag</c>, <c>5 dagen oud</c>.</summary>
    public string Age(DateTimeOffset created) => (municipality.Local(time.GetUtcNow()).Date - municipality.Local(created).Date).Days switch
    {
        <= 0 => "van vandaag",
        1 => "van gisteren",
        < 14 and var days => $"{days} dagen oud",
        < 61 and var days => $"{days / 7} weken oud",
        var days => $"{days / 30} maanden oud",
    };

    /// <summary>What and where: <c>Ratten, Robbenhaarsweg 12</c>.</summary>
    public string Title(RondeCase one) => $"{What(one)}, {Where(one)}";

    public string What(RondeCase one) => one.Category is { } slug ? words.Category(slug) : WijkBot.Pages.CaseWords.Type(one.Type);

    public string Where(RondeCase one) => one.Street is { } street ? $"{street} {one.HouseNumber}".TrimEnd() : one.PlaceText ?? words.Wijk(one.Wijk);
}
