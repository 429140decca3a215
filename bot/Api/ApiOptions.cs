using System.ComponentModel.DataAnnotations;

namespace WijkBot.Api;

/// <summary>Section <c>Api</c>: the interface for other systems of the municipality.</summary>
public sealed class ApiOptions : IValidatableObject
{
    /// <summary>Bearer keys, one for each system; none: the interface is closed.</summary>
    public IList<string> Keys { get; set; } = [];

    /// <summary>Requests a key may make in a minute; more are answered 429.</summary>
    [Range(1, 100_000, ErrorMessage = "must be from 1 to 100000")]
    public int RequestsPerMinute { get; set; } = 600;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Keys.Any(string.IsNullOrWhiteSpace))
            yield return new ValidationResult("must not be empty; leave the whole list out to close the interface", [nameof(Keys)]);
    }
}
