using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;

namespace WijkBot.Understanding.Learned;

/// <summary>A learned model as a file: the mark of its examples, its heads with their labels, and its weights. Little-endian, as every machine it runs on.</summary>
internal static class WeightFile
{
    private const string Folder = "Learned/";
    private const string Ending = ".weights";

    /// <summary>For all models of the program.</summary>
    private static readonly Lazy<KnownTraits> Known = new(static () =>
    {
        using var stream = Open("known.traits");
        return new KnownTraits(StepTable.Of(stream, KnownTraits.Length));
    });

    /// <summary>The model of that name in the program.</summary>
    public static LinearModel Load(string name)
    {
        using var stream = Open(name + Ending);
        return Read(stream, Known.Value).Model;
    }

    /// <summary>A model with a hidden layer in the program.</summary>
    public static HiddenModel LoadHidden(string name)
    {
        using var stream = Open(name + Ending);
        var sums = Read(stream, Known.Value).Model;
        using var reader = new BinaryReader(stream);
        var heads = ReadHeads(reader);
        var (layer, biases) = (new float[sums.Heads[0].To * heads[^1].To], new float[heads[^1].To]);
        stream.ReadExactly(MemoryMarshal.AsBytes(layer.AsSpan()));
        stream.ReadExactly(MemoryMarshal.AsBytes(biases.AsSpan()));
        return new HiddenModel(sums, heads, layer, biases);
    }

    /// <summary>A model, and which examples it was learned from.</summary>
    /// <param name="known">The traits it was learned with.</param>
    public static (LinearModel Model, string Examples) Read(Stream stream, KnownTraits known)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        var examples = reader.ReadString();
        var heads = ReadHeads(reader);
        var (bits, width) = (reader.ReadInt32(), reader.ReadInt32());
        var (scales, biases) = (new float[width], new float[width]);
        stream.ReadExactly(MemoryMarshal.AsBytes(scales.AsSpan()));
        stream.ReadExactly(MemoryMarshal.AsBytes(biases.AsSpan()));
        return (new LinearModel(heads, new Weights(bits, width, Table(stream, width << bits), scales, biases), known), examples);
    }

    /// <summary>Writes what <see cref="Read"/> reads.</summary>
    public static void Write(Stream stream, string examples, IReadOnlyList<Head> heads, Weights weights)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(examples);
        Write(writer, heads);
        writer.Write(weights.Bits);
        writer.Write(weights.Width);
        writer.Write(MemoryMarshal.AsBytes(weights.Scales.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(weights.Biases.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(weights.Steps.All));
    }

    /// <summary>Writes what <see cref="LoadHidden"/> reads behind its sums.</summary>
    public static void Write(Stream stream, HiddenModel model)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        Write(writer, model.Heads);
        writer.Write(MemoryMarshal.AsBytes(model.Layer));
        writer.Write(MemoryMarshal.AsBytes(model.Biases));
    }

    private static void Write(BinaryWriter writer, IReadOnlyList<Head> heads)
    {
        writer.Write(heads.Count);
        foreach (var head in heads)
        {
            writer.Write(head.Name);
            writer.Write(head.Labels.Length);
            Array.ForEach(head.Labels, writer.Write);
        }
    }

    private static Stream Open(string name) => Assembly.GetExecutingAssembly().GetManifestResourceStream(Folder + name)
        ?? throw new InvalidOperationException($"The program holds no '{name}'.");

    /// <summary>Where it lies it is left, and passed over.</summary>
    private static StepTable Table(Stream stream, int length)
    {
        var begin = stream.Position;
        var table = StepTable.Of(stream, length);
        stream.Position = begin + length;
        return table;
    }

    private static Head[] ReadHeads(BinaryReader reader)
    {
        var heads = new Head[reader.ReadInt32()];
        for (int at = 0, from = 0; at < heads.Length; from = heads[at++].To)
            heads[at] = new Head(reader.ReadString(), ReadStrings(reader), from);
        return heads;
    }

    private static string[] ReadStrings(BinaryReader reader)
    {
        var strings = new string[reader.ReadInt32()];
        for (var at = 0; at < strings.Length; at++)
            strings[at] = reader.ReadString();
        return strings;
    }
}
