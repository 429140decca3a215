using System.Runtime.InteropServices;

namespace WijkBot.Understanding.Topics;

/// <summary>The words of a message by what they tell of, so that a rule finds its own without looking at all.</summary>
internal sealed class AspectHits(int aspects)
{
    /// <summary>So often a thing is remembered: who names it more often says nothing new.</summary>
    private const int MostOfOne = 4;

    private const int Near = 9;

    /// <summary>What is only told as a place may well be what the other words are about: "bij de brug mist een leuning".</summary>
    private const double PlaceOfSome = 0.65;

    private readonly int[] first = new int[aspects];
    private readonly byte[] counts = new byte[aspects];
    private readonly List<int> next = [];

    /// <summary>For so many things.</summary>
    public int Width => first.Length;

    public List<CategoryHit> All { get; } = [];

    /// <summary>Each that was found, once.</summary>
    public List<int> Aspects { get; } = [];

    /// <summary>As new: only what was found has to be wiped.</summary>
    public void Clear()
    {
        foreach (var aspect in Aspects)
            (first[aspect], counts[aspect]) = (0, 0);
        next.Clear();
        All.Clear();
        Aspects.Clear();
    }

    public void Add(in CategoryHit hit)
    {
        var aspect = hit.Phrase.Aspect;
        if (counts[aspect] == MostOfOne)
            return;
        if (counts[aspect]++ == 0)
            Aspects.Add(aspect);
        next.Add(first[aspect]);
        All.Add(hit);
        first[aspect] = All.Count; // one more than its index: 0 is none
    }

    /// <summary>How well a rule's aspects stand together, from 0 to 1. What is only told as a place counts less when it comes first in the rule.</summary>
    public double Together(int aspect, int[] others)
    {
        var best = 0d;
        for (var index = first[aspect]; index > 0; index = next[index - 1])
        {
            ref readonly var hit = ref CollectionsMarshal.AsSpan(All)[index - 1];
            var factor = hit.Factor * (others.Length == 0 ? hit.Place : Math.Max(hit.Place, PlaceOfSome));
            foreach (var other in others)
                factor = Math.Min(factor, Beside(hit, other));
            best = Math.Max(best, factor);
        }
        return best;
    }

    private double Beside(in CategoryHit hit, int aspect)
    {
        var best = 0d;
        for (var index = first[aspect]; index > 0; index = next[index - 1])
        {
            ref readonly var other = ref CollectionsMarshal.AsSpan(All)[index - 1];
            best = Math.Max(best, other.Factor * Nearness(hit, other));
        }
        return best;
    }

    private static double Nearness(in CategoryHit one, in CategoryHit other) => Math.Abs(one.Part - other.Part) switch
    {
        0 => Math.Abs(one.At - other.At) <= Near ? 1 : 0.9,
        1 => 0.8,
        _ => 0.6,
    };
}
