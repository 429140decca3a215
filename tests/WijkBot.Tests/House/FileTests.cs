using System.Xml.Linq;

namespace WijkBot.Tests.House;

public class FileTests
{
    /// <summary>The house asks for 150; what is over 200 cannot be read at once. Tests may carry a table with them.</summary>
    [Theory]
    [InlineData("bot", 200)]
    [InlineData("tests", 300)]
    public void No_file_is_longer_than_can_be_read_at_once(string folder, int most)
        => Repository.SourceFiles(folder)
            .Select(file => (Path: Path.GetRelativePath(Repository.Root, file), Lines: File.ReadLines(file).Count()))
            .Where(file => file.Lines > most)
            .Select(file => $"{file.Path}: {file.Lines} lines").ShouldBeEmpty();

    [Fact]
    public void A_public_type_says_what_it_is()
    {
        var assembly = typeof(WijkBot.Messages.IncomingMessage).Assembly;
        var described = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member")
            .Where(member => member.Element("summary") is { } summary && (summary.HasElements || summary.Value.Trim().Length > 0))
            .Select(member => member.Attribute("name")!.Value).ToHashSet();
        assembly.GetExportedTypes()
            .Where(type => type.Namespace?.StartsWith("WijkBot.", StringComparison.Ordinal) == true && !type.IsNested)
            .Where(type => !type.Namespace!.Contains(".Migrations", StringComparison.Ordinal))
            .Where(type => !typeof(Microsoft.AspNetCore.Components.IComponent).IsAssignableFrom(type))
            // the compiler's, out of _Imports.razor
            .Where(type => type.Name != "_Imports")
            .Where(type => !described.Contains($"T:{type.FullName}"))
            .Select(type => type.FullName).ShouldBeEmpty();
    }

    [Fact]
    public void A_namespace_follows_its_folder()
        => Repository.SourceFiles("bot").Where(file => Path.GetFileName(file) != "Program.cs")
            .Where(file => !File.ReadLines(file).Contains($"namespace {NamespaceOf(file)};"))
            .Where(file => !OneRoom(file))
            .Select(file => Path.GetRelativePath(Repository.Root, file)).ShouldBeEmpty();

    private static string NamespaceOf(string file)
        => "WijkBot." + Path.GetRelativePath(Repository.PathOf("bot"), Path.GetDirectoryName(file)!).Replace(Path.DirectorySeparatorChar, '.');

    /// <summary>A room may keep one namespace over its folders (Conversations.Slots is WijkBot.Conversations).</summary>
    private static bool OneRoom(string file)
        => File.ReadLines(file).Contains($"namespace WijkBot.{Path.GetRelativePath(Repository.PathOf("bot"), file).Split(Path.DirectorySeparatorChar)[0]};");
}
