using System.Globalization;
using Microsoft.Data.Sqlite;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace WijkBot.Wijken;

/// <summary>Reads the layers of a map as GeoPackage (OGC 12-128r19): a database of SQLite, whose tables of areas are named in <c>gpkg_geometry_columns</c>.</summary>
internal sealed class GeoPackageFile(ImportFindings findings, IProgress<ImportProgress>? progress)
{
    public static bool Is(ReadOnlySpan<byte> begin) => begin.StartsWith("SQLite format 3\0"u8);

    /// <summary>Hands over each area with the name of its layer. What is wrong is noted.</summary>
    public void Read(ImportPart part, Action<string, MapFeature> take, CancellationToken stop)
    {
        using var file = new FileOfPart(part);
        try
        {
            using var database = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file.Path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
            database.Open();
            // whatever it is at: a count of a very large table is not waited for
            using var interrupted = stop.Register(() => SQLitePCL.raw.sqlite3_interrupt(database.Handle));
            var layers = Layers(database);
            if (layers is not { Count: > 0 })
                findings.Add(part.Name, layers is null ? "is geen goede GeoPackage: in de lijst van kaartlagen staat iets anders dan namen" : "is een GeoPackage zonder kaartlagen");
            foreach (var (layer, column) in layers ?? [])
            {
                if (Is("table", database, layer))
                    ReadLayer(database, part, layer, column, take, stop);
                else
                    findings.Add($"{part.Name}, laag {layer}", "staat er niet in als tabel");
            }
        }
        catch (SqliteException broken)
        {
            stop.ThrowIfCancellationRequested();
            findings.Add(part.Name, $"is geen goede GeoPackage, of is niet compleet (SQLite {broken.SqliteErrorCode})");
        }
    }

    /// <summary>Null when something else than names stands in the list of them, or it is no list.</summary>
    private static List<(string Layer, string Column)>? Layers(SqliteConnection database)
    {
        if (Is("view", database, "gpkg_geometry_columns"))
            return null;
        using var command = database.CreateCommand();
        command.CommandText = "SELECT table_name, column_name FROM gpkg_geometry_columns WHERE geometry_type_name IN ('POLYGON', 'MULTIPOLYGON', 'GEOMETRY') ORDER BY table_name";
        using var rows = command.ExecuteReader();
        var layers = new List<(string, string)>();
        while (rows.Read())
        {
            if (rows.GetValue(0) is not string layer || rows.GetValue(1) is not string column)
                return null;
            layers.Add((layer, column));
        }
        return layers;
    }

    /// <summary>A view is a program of whoever made the file, and need not end.</summary>
    private static bool Is(string type, SqliteConnection database, string name)
    {
        using var command = database.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_master WHERE type = $type AND lower(name) = lower($name)";
        command.Parameters.AddWithValue("$type", type);
        command.Parameters.AddWithValue("$name", name);
        return (long)command.ExecuteScalar()! == 1;
    }

    private void ReadLayer(SqliteConnection database, ImportPart part, string layer, string column, Action<string, MapFeature> take, CancellationToken stop)
    {
        using var command = database.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM {Quoted(layer)}";
        var count = (long)command.ExecuteScalar()!;
        command.CommandText = $"SELECT * FROM {Quoted(layer)}";
        using var rows = command.ExecuteReader();
        for (var number = 1; rows.Read() && !findings.IsEnough; number++)
        {
            stop.ThrowIfCancellationRequested();
            if (Feature(rows, number, column) is { } feature)
                take(layer, feature);
            else
                findings.Add($"{part.Name}, laag {layer}, rij {number}", "de omtrek is beschadigd");
            progress?.Report(new ImportProgress($"{part.Name} {layer}", (double)number / count));
        }
    }

    private static MapFeature? Feature(SqliteDataReader row, int number, string column)
    {
        var (values, shape) = (new Dictionary<string, string>(StringComparer.Ordinal), (Geometry?)null);
        for (var at = 0; at < row.FieldCount; at++)
        {
            if (row.IsDBNull(at))
                continue;
            if (row.GetName(at) != column)
                values[row.GetName(at)] = Convert.ToString(row.GetValue(at), CultureInfo.InvariantCulture) ?? "";
            else if (row.GetValue(at) is not byte[] bytes || (shape = Shape(bytes)) is null)
                return null;
        }
        return new MapFeature(number, values, shape);
    }

    private static Geometry? Shape(byte[] bytes)
    {
        try
        {
            return new GeoPackageGeoReader().Read(bytes);
        }
        catch (Exception broken) when (broken is ParseException or ArgumentException or EndOfStreamException or IndexOutOfRangeException or OverflowException)
        {
            return null;
        }
    }

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
