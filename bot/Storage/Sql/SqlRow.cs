using System.Data.Common;

namespace WijkBot.Storage;

/// <summary>A row being read, with the two databases' differences in types taken away.</summary>
public readonly struct SqlRow(DbDataReader reader, bool timesAreTicks)
{
    public bool IsNull(int column) => reader.IsDBNull(column);

    public string Text(int column) => reader.GetString(column);

    public string? TextOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public long Number(int column) => Convert.ToInt64(reader.GetValue(column), System.Globalization.CultureInfo.InvariantCulture);

    public double? RealOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetDouble(column);

    public bool Bool(int column) => reader.GetBoolean(column);

    public Guid Id(int column) => reader.GetGuid(column);

    public Guid? IdOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetGuid(column);

    public byte[] Bytes(int column) => (byte[])reader.GetValue(column);

    public byte[]? BytesOrNull(int column) => reader.IsDBNull(column) ? null : (byte[])reader.GetValue(column);

    public DateTimeOffset Time(int column) => timesAreTicks
        ? new DateTimeOffset(reader.GetInt64(column), TimeSpan.Zero)
        : reader.GetFieldValue<DateTimeOffset>(column);

    public DateTimeOffset? TimeOrNull(int column) => reader.IsDBNull(column) ? null : Time(column);
}
