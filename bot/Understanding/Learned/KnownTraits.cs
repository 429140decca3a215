namespace WijkBot.Understanding.Learned;

/// <summary>
/// Which traits are learned from more than once. A row is shared by many traits: what is new, or was seen once, would only say what others say, and is left
/// out. A bit for each, by the upper bits of the trait (Bloom, "Space/Time Trade-offs in Hash Coding with Allowable Errors", 1970): of what is not known one in fifteen passes.
/// </summary>
internal sealed class KnownTraits(StepTable bits)
{
    /// <summary>Bytes that hold the bits.</summary>
    public const int Length = 1 << Bits - 3;

    private const int Bits = 22;
    private const int BitsOfAByte = 8;

    public ReadOnlySpan<sbyte> All => bits.All;

    public static KnownTraits Of(IEnumerable<uint> traits)
    {
        var marked = GC.AllocateArray<sbyte>(Length, pinned: true);
        foreach (var trait in traits)
            marked[At(trait)] |= (sbyte)(1 << Bit(trait));
        return new KnownTraits(StepTable.Of(marked));
    }

    /// <summary>Leaves only what is known.</summary>
    public void Keep(List<uint> traits)
    {
        var kept = 0;
        for (var at = 0; at < traits.Count; at++)
        {
            if (Has(traits[at]))
                traits[kept++] = traits[at];
        }
        traits.RemoveRange(kept, traits.Count - kept);
    }

    public bool Has(uint trait) => (bits[At(trait)] >> Bit(trait) & 1) != 0;

    private static int At(uint trait) => (int)(trait >> 32 - Bits) / BitsOfAByte;

    private static int Bit(uint trait) => (int)(trait >> 32 - Bits) % BitsOfAByte;
}
