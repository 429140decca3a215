namespace WijkBot.Dialogs;

/// <summary>Names of the wijken by their code, as residents are told them.</summary>
/// <param name="nameOf">Null for a code that is not known; the areas that are used may change while the program runs.</param>
public sealed class WijkNames(Func<string, string?> nameOf)
{
    /// <summary>The name; null for a code that is not known here.</summary>
    public string? Of(string? code) => code is null ? null : nameOf(code);
}
