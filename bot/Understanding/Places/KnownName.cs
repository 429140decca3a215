using WijkBot.Messages;
using WijkBot.Understanding.Texts;
using WijkBot.Wijken;

namespace WijkBot.Understanding.Places;

/// <summary>A way to call a street or an area of the municipality.</summary>
/// <param name="Key">Its letters, folded and without spaces.</param>
/// <param name="Form">How much of the name it is.</param>
internal sealed record KnownName(string Key, NameForm Form, Street? Street, AreaName? Area)
{
    private const int ShortestHere = 6;
    private const int LongestWord = 5;

    /// <summary>"gisteren" is not Geesteren: what lies elsewhere is seldom meant.</summary>
    private const int ShortestOutside = 10;

    public string Sound { get; } = SoundOf(Key);

    /// <summary>How many words the name has; who writes it apart makes at most two more of it.</summary>
    public int Words { get; } = Sentence.Of(Street?.Name ?? Area?.Name ?? "").Count;

    public ulong Letters { get; } = SoundKey.Letters(SoundOf(Key));

    /// <summary>What is short or an everyday word is only that name when it is spelled so.</summary>
    public bool Forgives { get; } = Key.Length >= (Area?.Match.Certainty is PlaceCertainty.Outside ? ShortestOutside : ShortestHere)
        && Area is not { OrdinaryWord: true } && (Street is null || !IsOrdinary(Street));

    /// <summary>Another spelling of the same sounds is that name: "Vriesenveen".</summary>
    public bool Sounds { get; } = Form != NameForm.Said && Key.Length >= ShortestHere && Area is not { OrdinaryWord: true } && (Street is null || !IsOrdinary(Street));

    /// <summary>"De Mors", "Het Baken": without a capital these are words.</summary>
    public bool IsOrdinaryStreet { get; } = Street is not null && IsOrdinary(Street);

    private static bool IsOrdinary(Street street) => Sentence.Of(street.Name) is { Count: 2 } name && name[1].Length <= LongestWord;

    private static string SoundOf(string key)
    {
        Span<char> sound = stackalloc char[key.Length];
        return new string(sound[..SoundKey.Write(key, sound)]);
    }
}

/// <summary>How a name is told.</summary>
internal enum NameForm
{
    Whole,

    /// <summary>The whole of it in the dialect: only when it is spelled so, for what is like that is a word.</summary>
    Said,

    /// <summary>Without the first name or the kind of street: "Schefferstraat", "Groen van Prinsterer".</summary>
    Part,

    /// <summary>So little of it that only a house number behind it makes it a street: "Troelstra 5".</summary>
    Stem,
}

/// <param name="Slips">How far what was typed is from the name; 0 when it is that name.</param>
internal readonly record struct NameFound(KnownName Known, int Start, int End, int Slips)
{
    /// <summary>It is somebody's name here: no place, nor a part of one.</summary>
    public bool IsBorne { get; init; }

    /// <summary>To be confirmed.</summary>
    public bool Guessed => Slips > 0 || Known.Form is NameForm.Part or NameForm.Stem;
}
