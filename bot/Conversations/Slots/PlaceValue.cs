using System.Text.Json.Serialization;
using WijkBot.Messages;

namespace WijkBot.Conversations;

/// <summary>A place as far as it is known. Codes are CBS codes of <see cref="AreaYear"/>.</summary>
/// <param name="Text">As the resident told it.</param>
public sealed record PlaceValue(string Text) : SlotValue
{
    public string? Street { get; init; }
    public string? HouseNumber { get; init; }

    /// <summary>Letter or addition behind the house number: <c>A</c>, <c>bis</c>, the 2 of <c>8-2</c>.</summary>
    public string? Addition { get; init; }

    /// <summary>Number and addition as one writes them: <c>12A</c>, <c>8-2</c>; null when no number is known.</summary>
    [JsonIgnore]
    public string? House => HouseNumber is { } number ? Joined(number, Addition) : null;

    /// <summary><c>7607EW</c>, or only the four digits.</summary>
    public string? Postcode { get; init; }

    /// <summary>The second street of a corner.</summary>
    public string? Corner { get; init; }

    /// <summary>A landmark, as told: <c>de Lidl</c>.</summary>
    public string? Near { get; init; }

    /// <summary>Where he is or lives himself, as in "hier voor de deur": of that the street is not told.</summary>
    public bool IsHere { get; init; }

    public string? Lamppost { get; init; }
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }
    public string? Wijk { get; init; }
    public string? Buurt { get; init; }
    public int? AreaYear { get; init; }

    /// <summary>Always written, by its name: the first name is also the default, which is left out elsewhere.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    [JsonConverter(typeof(JsonStringEnumConverter<PlaceCertainty>))]
    public required PlaceCertainty Certainty { get; init; }

    /// <summary>Wijk codes it may be, when <see cref="PlaceCertainty.Ambiguous"/>, the likeliest first.</summary>
    public IReadOnlyList<string> Wijken { get; init => field = value ?? []; } = [];

    /// <summary>Buurt codes it may be while that is not sure, <see cref="Buurt"/> among them when there is one, the likeliest first.</summary>
    public IReadOnlyList<string> Buurten { get; init => field = value ?? []; } = [];

    /// <summary>
    /// Where it lies when that is known and is not here: <c>Tubbergen</c>. Only when <see cref="PlaceCertainty.Outside"/>; with
    /// <see cref="OrOutside"/> where it may lie.
    /// </summary>
    public string? Elsewhere { get; init; }

    /// <summary>It lies so near the border that it may be outside the municipality: only the resident can tell.</summary>
    public bool OrOutside { get; init; }

    /// <summary>Part of it lies in the municipality, though most is outside: the address tells.</summary>
    public bool PartlyOurs { get; init; }

    /// <summary>Only a street is missing: "tegenover nummer 8", "hier voor de deur".</summary>
    [JsonIgnore]
    public bool LacksStreet => Street is null && Postcode is null && (IsHere || HouseNumber is not null);

    /// <summary>Digits behind digits would be another house.</summary>
    public static string Joined(string number, string? addition) => addition is [>= '0' and <= '9', ..] ? $"{number}-{addition}" : number + addition;

    public override string ToString() => $"place {Certainty} {Wijk}";
}
