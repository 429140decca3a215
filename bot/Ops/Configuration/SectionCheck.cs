using System.ComponentModel;
using System.Globalization;

namespace WijkBot.Ops.Configuration;

/// <summary>Compares what is configured with what an options class has; one line a difference.</summary>
internal static class SectionCheck
{
    public static IEnumerable<string> Of(IConfigurationSection section, KeyShape shape) => shape switch
    {
        KeyShape.Group group => Group(section, group),
        KeyShape.Named named => section.GetChildren().SelectMany(child => Of(child, named.Item)),
        KeyShape.Many many => Many(section, many),
        KeyShape.Value value => Value(section, value.Type),
        _ => throw new InvalidOperationException("a shape without a check"),
    };

    private static IEnumerable<string> Group(IConfigurationSection section, KeyShape.Group group)
        => section.GetChildren().SelectMany(child => group.Keys.TryGetValue(child.Key, out var shape)
            ? Of(child, shape)
            : [Unknown(section.Path, child.Key, group.Keys.Keys)]);

    private static string Unknown(string section, string key, IEnumerable<string> known)
        => Nearest.Of(key, known) is { } near
            ? $"{section}:{key} is unknown; did you mean {section}:{near}?"
            : $"{section}:{key} is unknown; {section} knows {string.Join(", ", known.Order(StringComparer.Ordinal))}";

    private static IEnumerable<string> Many(IConfigurationSection section, KeyShape.Many many)
    {
        if (!string.IsNullOrEmpty(section.Value))
        {
            return [$"{section.Path} is a list; write its first item as {section.Path}:0"];
        }

        return section.GetChildren().SelectMany(child =>
            int.TryParse(child.Key, NumberStyles.None, CultureInfo.InvariantCulture, out _)
                ? Of(child, many.Item)
                : [$"{child.Path} is unknown; {section.Path} is a list, its items are {section.Path}:0, {section.Path}:1, …"]);
    }

    private static IEnumerable<string> Value(IConfigurationSection section, Type type)
    {
        if (section.GetChildren().Any())
        {
            return [$"{section.Path} holds one value, no keys of its own"];
        }

        return section.Value is null || Converts(section.Value, type)
            ? []
            // the value itself stays out: it may be a secret that slipped one line
            : [$"{section.Path} must be {Words(Nullable.GetUnderlyingType(type) ?? type)}"];
    }

    private static bool Converts(string text, Type type)
    {
        if (type == typeof(string) || (text.Length == 0 && Nullable.GetUnderlyingType(type) is not null))
        {
            return true;
        }

        try
        {
            TypeDescriptor.GetConverter(type).ConvertFromInvariantString(text);
            return true;
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or NotSupportedException or OverflowException)
        {
            return false;
        }
    }

    private static string Words(Type type) => Type.GetTypeCode(type) switch
    {
        _ when type.IsEnum => $"one of {string.Join(", ", Enum.GetNames(type))}",
        _ when type == typeof(TimeSpan) => "a duration, written hours:minutes:seconds (00:00:30) or days.hours:minutes:seconds",
        _ when type == typeof(Uri) => "a web address",
        TypeCode.Boolean => "true or false",
        TypeCode.Int16 or TypeCode.Int32 or TypeCode.Int64 or TypeCode.UInt16 or TypeCode.UInt32 or TypeCode.Byte
            => $"a whole number ({type.Name})",
        TypeCode.Double or TypeCode.Decimal or TypeCode.Single => "a number, with a point for decimals",
        _ => $"readable as {type.Name}",
    };
}
