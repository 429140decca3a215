using System.IO.Compression;
using System.Text.Json.Nodes;

namespace WijkBot.Tests.Wijken.Import;

/// <summary>What is told of the imported years, so that two of one year can be told apart.</summary>
public sealed class KeptYearTests : IDisposable
{
    private readonly ImportFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_is_in_each_and_of_which_files_is_told()
    {
        var started = DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds());
        folder.Import(folder.File("pc6hnr.csv", ImportFolder.Header, "7608AB;1;01411802;014118;0141", "7608AB;3;01411802;014118;0141"));
        folder.Import(folder.File("straten.csv", "straat;postcode", "Zilverlaan;7608AB"));

        var kept = folder.Importer.Kept;

        kept.Select(year => (year.Contents, Files: string.Join(' ', year.Files))).ShouldBe(
        [
            ("71 buurten, 2 adressen, 0 omtrekken, 0 straten", "pc6hnr.csv"),
            ("71 buurten, 2 adressen, 0 omtrekken, 1 straten", "pc6hnr.csv straten.csv"),
        ], ignoreOrder: true);
        kept.ShouldAllBe(year => year.At >= started && !year.IsDamaged);
    }

    [Fact]
    public void One_of_before_counts_were_kept_is_counted()
    {
        var name = folder.Import(folder.File("pc6hnr.csv", ImportFolder.Header, "7608AB;1;01411802;014118;0141")).Name;
        using (var zip = ZipFile.Open(Path.Combine(folder.Kept, name + ".gebieden"), ZipArchiveMode.Update))
        {
            var entry = zip.GetEntry("gebieden.json").ShouldNotBeNull();
            using var stream = entry.Open();
            var about = JsonNode.Parse(stream).ShouldNotBeNull().AsObject();
            about.Remove("counts").ShouldBeTrue();
            stream.SetLength(0);
            stream.Write(System.Text.Encoding.UTF8.GetBytes(about.ToJsonString()));
        }

        folder.Importer.Kept.ShouldHaveSingleItem().Contents.ShouldBe("71 buurten, 1 adressen, 0 omtrekken, 0 straten");
    }

    [Fact]
    public void One_that_is_damaged_is_told_to_be()
    {
        var name = folder.Import(folder.File("pc6hnr.csv", ImportFolder.Header, "7608AB;1;01411802;014118;0141")).Name;
        File.WriteAllText(Path.Combine(folder.Kept, name + ".gebieden"), "geen zip");

        folder.Importer.Kept.ShouldHaveSingleItem().IsDamaged.ShouldBeTrue();
    }
}
