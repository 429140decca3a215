namespace WijkBot.Dialogs;

/// <summary>Names of the wijken and buurten by their code, as residents are told them.</summary>
/// <param name="nameOf">Null for a code that is not known; the areas that are used may change while the program runs.</param>
/// <param name="isAsWritten">Whether the code means what the municipality's files mean by it, which an imported year may change; null: always.</param>
public sealed class WijkNames(Func<string, string?> nameOf, Func<string, bool>? isAsWritten = null)
{
    /// <summary>The code means what the files of the municipality mean by it.</summary>
    public bool IsAsWritten(string code) => isAsWritten?.Invoke(code) ?? true;

    /// <summary>The name; null for a code that is not known here.</summary>
    public string? Of(string? code) => code is null ? null : nameOf(code);
}
