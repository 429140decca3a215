using System.Numerics;
using System.Runtime.InteropServices;

namespace WijkBot.Understanding.Places;

/// <summary>
/// Names that what was typed sounds like, or is a slip away from. Each is kept under the sound it begins with, so that a word is held
/// against a few names only, and of those only against what has about the same letters.
/// </summary>
internal sealed class NearNames
{
    /// <summary>From so many sounds on a slip is forgiven, and a second one.</summary>
    private const int OneSlip = 6, TwoSlips = 10;

    /// <summary>In shorter words no slip is forgiven.</summary>
    private const int ShortestTyped = 7;

    /// <summary>Fewer letters tell too little.</summary>
    private const int Telling = 4;

    private readonly Dictionary<int, Likeness[]> bySound = [];
    private readonly HashSet<long> beginnings = [];
    private readonly Dictionary<long, int> reach = [];

    public NearNames(IReadOnlyList<KnownName> all)
    {
        foreach (var names in all.Where(name => name.Sounds).DistinctBy(name => name.Key).GroupBy(name => (int)name.Sound[0]))
            bySound[names.Key] = Array.ConvertAll(names.ToArray(), Likeness.Of);
        foreach (var name in all)
        {
            beginnings.Add(SoundKey.Beginning(name.Key, 2));
            var beginning = SoundKey.Beginning(name.Key, 3);
            reach[beginning] = Math.Max(reach.GetValueOrDefault(beginning), name.Key.Length + Slips.Most);
        }
    }

    /// <summary>A name begins with its first two sounds: people seldom mistype the begin of a word.</summary>
    public bool MayBegin(ReadOnlySpan<char> word) => beginnings.Contains(SoundKey.Beginning(word, 2));

    /// <summary>A name of more words begins so, and is no shorter than this.</summary>
    public bool MayGoOn(ReadOnlySpan<char> letters) =>
        letters.Length < Telling || reach.TryGetValue(SoundKey.Beginning(letters, 3), out var longest) && letters.Length <= longest;

    /// <summary>The name that is nearest, and how many slips it is away; of two as near the one that the lists name more fully.</summary>
    public (KnownName Known, int Slips)? Of(ReadOnlySpan<char> letters)
    {
        Span<char> sound = stackalloc char[NameWindow.Longest];
        sound = sound[..SoundKey.Write(letters, sound)];
        return sound.Length > 0 && bySound.TryGetValue(sound[0], out var names) ? Nearest(names, sound, letters.Length < ShortestTyped ? 0 : Allowed(sound.Length)) : null;
    }

    private static (KnownName Known, int Slips)? Nearest(Likeness[] names, ReadOnlySpan<char> sound, int most)
    {
        (KnownName Known, int Slips)? nearest = null;
        var letters = SoundKey.Letters(sound);
        foreach (ref readonly var name in names.AsSpan())
        {
            var allowed = Math.Min(most, name.Allowed);
            if (Math.Abs(name.Length - sound.Length) > allowed || BitOperations.PopCount(name.Letters ^ letters) > 2 * allowed)
                continue;
            if (Slips.Between(sound, name.Known.Sound, allowed) is var slips && slips <= allowed && !(nearest?.Slips <= slips))
                nearest = (name.Known, slips);
        }
        return nearest;
    }

    private static int Allowed(int length) => length switch { >= TwoSlips => 2, >= OneSlip => 1, _ => 0 };

    /// <summary>What tells at a glance that a name is too far away, beside the others that begin with its sound: most need no closer look.</summary>
    /// <param name="Allowed">So many slips are forgiven in it.</param>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Likeness(ulong Letters, int Length, int Allowed, KnownName Known)
    {
        public static Likeness Of(KnownName name) => new(name.Letters, name.Sound.Length, name.Forgives ? NearNames.Allowed(name.Sound.Length) : 0, name);
    }
}
