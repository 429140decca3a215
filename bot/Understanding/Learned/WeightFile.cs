using System.Reflection;
using System.Runtime.InteropServices;

namespace WijkBot.Understanding.Learned;

/// <summary>A learned model as a file: the mark of its examples, its heads with their labels, and its weights. Little-endian, as every machine it runs on.</summary>
internal static class WeightFile
{
    private const string Folder = "Learned/";

    /// <summary>The model of that name in the program.</summary>
    public static LinearModel Load(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{Folder}{name}.weights")
            ?? throw new InvalidOperationException($"The program holds no model '{name}'.");
        return Read(stream).Model;
    }

    /// <summary>A model, and which examples it was learned from.</summary>
    public static (LinearModel Model, string Examples) Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        var examples = reader.ReadString();
        var heads = new Head[reader.ReadInt32()];
        for (int at = 0, from = 0; at < heads.Length; from = heads[at++].To)
            heads[at] = new Head(reader.ReadString(), ReadStrings(reader), from);
        var (bits, width) = (reader.ReadInt32(), reader.ReadInt32());
        var (scales, biases) = (new float[width], new float[width]);
        stream.ReadExactly(MemoryMarshal.AsBytes(scales.AsSpan()));
        stream.ReadExactly(MemoryMarshal.AsBytes(biases.AsSpan()));
        return (new LinearModel(heads, new Weights(bits, width, StepTable.Of(stream, width << bits), scales, biases)), examples);
    }

    /// <summary>Writes what <see cref="Read"/> reads.</summary>
    public static void Write(Stream stream, string examples, IReadOnlyList<Head> heads, Weights weights)
    {
        using var writer = new BinaryWriter(stream);
        writer.Write(examples);
        writer.Write(heads.Count);
        foreach (var head in heads)
        {
            writer.Write(head.Name);
            writer.Write(head.Labels.Length);
            Array.ForEach(head.Labels, writer.Write);
        }
        writer.Write(weights.Bits);
        writer.Write(weights.Width);
        writer.Write(MemoryMarshal.AsBytes(weights.Scales.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(weights.Biases.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(weights.Steps.All));
    }

    private static string[] ReadStrings(BinaryReader reader)
    {
        var strings = new string[reader.ReadInt32()];
        for (var at = 0; at < strings.Length; at++)
            strings[at] = reader.ReadString();
        return strings;
    }
}
