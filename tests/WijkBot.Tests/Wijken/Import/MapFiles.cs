using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using NetTopologySuite.IO;
using Shapes = NetTopologySuite.Geometries;

namespace WijkBot.Tests.Wijken.Import;

/// <summary>Maps with columns of any name, on the national grid.</summary>
internal static class MapFiles
{
    /// <summary>As GeoJSON.</summary>
    public static string Json(params MapRow[] rows) => JsonSerializer.Serialize(new
    {
        type = "FeatureCollection",
        features = rows.Select(row => new
        {
            type = "Feature",
            properties = row.Values.ToDictionary(value => value.Column, value => value.Text),
            geometry = new { type = "Polygon", coordinates = new[] { row.Ring.Select(point => new[] { point.X, point.Y }) } },
        }),
    });

    /// <summary>As a layer of a GeoPackage, behind those that are there; all rows have the columns of the first.</summary>
    public static void WritePackage(string path, string layer, params MapRow[] rows)
    {
        using var database = new SqliteConnection($"Data Source={path};Pooling=False");
        database.Open();
        Run(database, "CREATE TABLE IF NOT EXISTS gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER, z TINYINT, m TINYINT)");
        Run(database, $"INSERT INTO gpkg_geometry_columns VALUES ('{layer}', 'geom', 'POLYGON', 28992, 0, 0)");
        Run(database, $"CREATE TABLE \"{layer}\" (fid INTEGER PRIMARY KEY, geom BLOB, {string.Join(", ", rows[0].Values.Select(value => $"\"{value.Column}\" TEXT"))})");
        foreach (var row in rows)
        {
            var shape = new GeoPackageGeoWriter().Write(new Shapes.Polygon(new Shapes.LinearRing(row.Ring)) { SRID = 28992 });
            Run(database, $"INSERT INTO \"{layer}\" VALUES (NULL, $0, {string.Join(", ", row.Values.Select((_, at) => $"${at + 1}"))})", [shape, .. row.Values.Select(value => value.Text)]);
        }
    }

    /// <summary>A kilometre each way.</summary>
    public static Shapes.Coordinate[] Square(int west) => [new(west, 485_500), new(west + 1000, 485_500), new(west + 1000, 486_500), new(west, 486_500), new(west, 485_500)];

    /// <summary>A map of the year 2024 that takes a minute or so to read: each outline crosses itself thousands of times, and is put right.</summary>
    public static string Slow()
    {
        var random = new Random(1);
        Shapes.Coordinate[] ring = [.. Enumerable.Range(0, 300).Select(_ => new Shapes.Coordinate(240_000 + random.Next(1000), 485_500 + random.Next(1000)))];
        return Json([.. Enumerable.Range(0, 100).Select(at => new MapRow([.. ring, ring[0]],
            ("buurtcode", string.Create(CultureInfo.InvariantCulture, $"BU0141{at:0000}")), ("buurtnaam", $"Buurt {at}"), ("jaar", "2024")))]);
    }

    private static void Run(SqliteConnection database, string text, params object[] values)
    {
        using var command = database.CreateCommand();
        command.CommandText = text;
        for (var at = 0; at < values.Length; at++)
            command.Parameters.AddWithValue($"${at}", values[at]);
        command.ExecuteNonQuery();
    }
}

/// <summary>One area of a map.</summary>
internal sealed record MapRow(Shapes.Coordinate[] Ring, params (string Column, string Text)[] Values);
