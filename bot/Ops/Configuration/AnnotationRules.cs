using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace WijkBot.Ops.Configuration;

/// <summary>Checks the data annotations of an options class and names the key, not the property, in each line.</summary>
internal sealed class AnnotationRules<T>(string section) : IValidateOptions<T>
    where T : class
{
    public ValidateOptionsResult Validate(string? name, T options)
    {
        var lines = Lines(section, options).ToList();
        return lines.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(lines);
    }

    private static IEnumerable<string> Lines(string path, object options)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true);
        return results.Select(result => Line(path, result)).Concat(NestedLines(path, options));
    }

    private static string Line(string path, ValidationResult result)
    {
        var key = result.MemberNames.FirstOrDefault() is { } member ? $"{path}:{member}" : path;
        return $"{key}: {result.ErrorMessage}";
    }

    private static IEnumerable<string> NestedLines(string path, object options)
        => KeyShape.PropertiesOf(options.GetType())
            .Where(property => KeyShape.Of(property.PropertyType) is KeyShape.Group)
            .Select(property => (property.Name, Value: property.GetValue(options)))
            .Where(nested => nested.Value is not null)
            .SelectMany(nested => Lines($"{path}:{nested.Name}", nested.Value!));
}
