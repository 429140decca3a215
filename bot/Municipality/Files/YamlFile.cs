using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace WijkBot.Municipality;

/// <summary>Reads a YAML file of the municipality into entries that note every key that is missing or not known.</summary>
public static class YamlFile
{
    /// <summary>The file's top level; null, with the problem noted, when there is no such file or it cannot be read.</summary>
    public static YamlEntry? Read(string directory, string file, Problems problems)
    {
        return TextFile.Read(directory, file, problems) is { } text ? Parse(text, file, problems) : null;
    }

    /// <summary>The same of a text that was read already.</summary>
    /// <param name="file">As messages call it.</param>
    public static YamlEntry? Parse(string text, string file, Problems problems)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }])
                return new YamlEntry(file, root, problems);
            problems.Add(file, "moet beginnen met sleutels en waarden (naam: waarde)");
        }
        catch (YamlException error)
        {
            problems.Add(file, error.Start.Line, $"geen geldige YAML ({error.Message})");
        }
        return null;
    }
}
