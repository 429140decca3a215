using System.Runtime.CompilerServices;

namespace WijkBot.Tests.House;

/// <summary>The repository these tests were built from.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find(Path.GetDirectoryName(Here())!);

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Source files of the program and its tests; generated ones left out.</summary>
    public static IEnumerable<string> SourceFiles(params string[] folders)
        => folders.SelectMany(folder => Directory.EnumerateFiles(PathOf(folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "Migrations"));

    private static string Find(string folder)
        => File.Exists(Path.Combine(folder, "WijkBot.sln")) ? folder : Find(Path.GetDirectoryName(folder)
            ?? throw new InvalidOperationException("WijkBot.sln is in no folder above the tests"));

    private static string Here([CallerFilePath] string path = "") => path;
}
