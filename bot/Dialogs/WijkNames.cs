using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace WijkBot.Dialogs;

/// <summary>Names of the wijken by their code, as residents are told them.</summary>
public sealed class WijkNames(IReadOnlyDictionary<string, string> names) : IReadOnlyDictionary<string, string>
{
    public string this[string key] => names[key];
    public IEnumerable<string> Keys => names.Keys;
    public IEnumerable<string> Values => names.Values;
    public int Count => names.Count;
    public bool ContainsKey(string key) => names.ContainsKey(key);
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value) => names.TryGetValue(key, out value);
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => names.GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
