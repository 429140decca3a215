using System.Text;
using System.Text.Json;

namespace WijkBot.Wijken;

/// <summary>
/// Reads the items of one array in a JSON object out of a stream, one at a time: no more of it is in memory than the longest item takes, however
/// long the file is. Wrong JSON throws <see cref="JsonException"/> with the line of the file.
/// </summary>
/// <param name="room">Bytes that are read at once, 3 or more; grows to the longest item.</param>
internal sealed class JsonItems(Stream stream, int room = 1 << 17)
{
    /// <summary>Bytes of one item; the largest outline of CBS takes some megabytes.</summary>
    public const int MostOfItem = 1 << 26;

    private byte[] buffer = new byte[room];
    private int begin;
    private int end;
    private bool isAll;
    private bool isBegun;
    private JsonReaderState state;

    /// <summary>Bytes that were read.</summary>
    public long Consumed { get; private set; }

    /// <summary>An item, or a value beside the array, is longer than <see cref="MostOfItem"/>; nothing comes after it.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Goes to the begin of the array with this name; false when there is none.</summary>
    public bool MoveTo(string name)
    {
        while (Read(name, out var type, out var depth, out var isName))
        {
            if (depth == 1 && isName)
                return Read(name, out type, out _, out _) && type == JsonTokenType.StartArray;
            if (depth == 0 && type != JsonTokenType.StartObject)
                return false;
        }
        return false;
    }

    /// <summary>The next item, until the next call; null after the last.</summary>
    public ReadOnlyMemory<byte>? Next()
    {
        do
        {
            var reader = Reader();
            var isRead = reader.Read();
            if (!isRead || reader.TokenType == JsonTokenType.EndArray)
                Took(reader);
            if (!isRead)
                continue;
            if (reader.TokenType == JsonTokenType.EndArray)
                return null;
            var from = begin + (int)reader.TokenStartIndex;
            if (!reader.TrySkip())
                continue;
            Took(reader);
            return buffer.AsMemory(from, begin - from);
        }
        while (Fill());
        return null;
    }

    /// <summary>To the end: what is cut off behind the last item is not complete either.</summary>
    public void ToEnd()
    {
        while (Read("", out _, out _, out _))
        {
        }
    }

    private bool Read(string name, out JsonTokenType type, out int depth, out bool isName)
    {
        do
        {
            var reader = Reader();
            var isRead = reader.Read();
            (type, depth) = (reader.TokenType, reader.CurrentDepth);
            isName = isRead && type == JsonTokenType.PropertyName && reader.ValueTextEquals(name);
            Took(reader);
            if (isRead)
                return true;
        }
        while (Fill());
        return false;
    }

    private Utf8JsonReader Reader() => new(buffer.AsSpan(begin, end - begin), isAll, state);

    private void Took(in Utf8JsonReader reader)
    {
        begin += (int)reader.BytesConsumed;
        Consumed += reader.BytesConsumed;
        state = reader.CurrentState;
    }

    /// <summary>Reads on, behind what is not read yet; false when there is no more, or no room.</summary>
    private bool Fill()
    {
        if (isAll)
            return false;
        if (end - begin > buffer.Length / 2)
        {
            if (IsTooLong = buffer.Length >= MostOfItem)
                return false;
            Array.Resize(ref buffer, buffer.Length * 2);
        }
        buffer.AsSpan(begin, end - begin).CopyTo(buffer);
        (begin, end) = (0, end - begin);
        var some = stream.ReadAtLeast(buffer.AsSpan(end), buffer.Length - end, throwOnEndOfStream: false);
        isAll = some < buffer.Length - end;
        end += some;
        PassMark();
        return true;
    }

    /// <summary>A mark of order at the begin of the file is no JSON.</summary>
    private void PassMark()
    {
        if (!isBegun && buffer.AsSpan(0, end).StartsWith(Encoding.UTF8.Preamble))
            begin = Encoding.UTF8.Preamble.Length;
        isBegun = true;
    }
}
