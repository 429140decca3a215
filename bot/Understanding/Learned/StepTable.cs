using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace WijkBot.Understanding.Learned;

/// <summary>
/// The bytes of learned weights, read where they lie: those of the program in its own file, which the system maps and shares, so that they cost no
/// time to load and no memory of the heap. They never move and are never written.
/// </summary>
internal sealed unsafe class StepTable
{
    /// <summary>Bytes that the processor fetches together.</summary>
    private const int OfALine = 64;

    private readonly sbyte* first;
    private readonly int length;

    /// <summary>Keeps what is pinned from being collected.</summary>
    private readonly object? held;

    private StepTable(sbyte* first, int length, object? held)
    {
        this.first = first;
        this.length = length;
        this.held = held;
    }

    public ReadOnlySpan<sbyte> All => new(first, length);

    public sbyte this[int at] => All[at];

    public ReadOnlySpan<sbyte> Row(int from, int width) => All.Slice(from, width);

    /// <summary>
    /// Has the processor fetch a row that will be asked for soon. Rows lie far apart in a table that is larger than its caches: asked for beforehand, many
    /// come at once. It changes nothing, and where there is no such instruction it does nothing.
    /// </summary>
    public void Fetch(int from, int width)
    {
        if (!Sse.IsSupported)
            return;
        for (var at = from; at < from + width; at += OfALine)
            Sse.Prefetch0(first + at);
    }

    /// <param name="pinned">An array that was allocated as pinned.</param>
    public static StepTable Of(sbyte[] pinned) =>
        new((sbyte*)Marshal.UnsafeAddrOfPinnedArrayElement(pinned, 0), pinned.Length, pinned);

    /// <summary>The next bytes of a resource of the program; of any other stream a copy.</summary>
    public static StepTable Of(Stream stream, int length)
    {
        if (stream is UnmanagedMemoryStream resource && resource.Length - resource.Position >= length)
            return new StepTable((sbyte*)resource.PositionPointer, length, held: null);
        var copy = GC.AllocateUninitializedArray<sbyte>(length, pinned: true);
        stream.ReadExactly(MemoryMarshal.AsBytes(copy.AsSpan()));
        return Of(copy);
    }
}
