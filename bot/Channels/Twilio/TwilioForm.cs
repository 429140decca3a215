namespace WijkBot.Channels.Twilio;

/// <summary>A form whose signature was right. Names are looked up in signing order.</summary>
internal sealed class TwilioForm(FormField[] fields)
{
    public IReadOnlyList<FormField> Fields => fields;

    /// <summary>The value; null when the name is absent or repeated, because then it is not clear which one was meant.</summary>
    public string? this[string name]
    {
        get
        {
            var index = IndexOf(name);
            return index < 0 || IsRepeated(index) ? null : fields[index].Value;
        }
    }

    public bool Has(string name) => IndexOf(name) >= 0;

    public bool Repeats(string name) => IndexOf(name) is >= 0 and var index && IsRepeated(index);

    /// <summary>The value, or null when it is absent or empty: Twilio sends empty strings for what it does not know.</summary>
    public string? NonEmpty(string name) => this[name] is { Length: > 0 } value ? value : null;

    private bool IsRepeated(int index) => index + 1 < fields.Length && fields[index + 1].Name == fields[index].Name;

    /// <summary>First field of that name, by halving; negative when absent.</summary>
    private int IndexOf(string name)
    {
        var (low, high) = (0, fields.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(fields[middle].Name, name) < 0)
                low = middle + 1;
            else
                high = middle;
        }
        return low < fields.Length && fields[low].Name == name ? low : -1;
    }
}
