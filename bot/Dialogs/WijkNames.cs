namespace WijkBot.Dialogs;

/// <summary>Names of the wijken by their code, as residents are told them.</summary>
public sealed class WijkNames(IReadOnlyDictionary<string, string> names)
{
    /// <summary>The name; null for a code that is not known here.</summary>
    public string? Of(string? code) => code is null ? null : names.GetValueOrDefault(code);
}
