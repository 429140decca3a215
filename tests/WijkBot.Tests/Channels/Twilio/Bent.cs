namespace WijkBot.Tests.Channels.Twilio;

/// <summary>Bends genuine calls.</summary>
internal static class Bent
{
    public static string Flipped(string text, int at, int bit)
    {
        var characters = text.ToCharArray();
        characters[at % characters.Length] ^= (char)(1 << bit);
        return new string(characters);
    }

    /// <summary>Moves the border of one field: letters between name and value, or between a value and the next name; or joins two fields.</summary>
    public static List<KeyValuePair<string, string>>? Resplit(List<KeyValuePair<string, string>> form, int at, int letters, bool joins, bool leftwards)
    {
        var index = at % (form.Count - 1);
        var (one, next) = (form[index], form[index + 1]);
        if (joins)
        {
            form[index] = new(one.Key, one.Value + next.Key + next.Value);
            form.RemoveAt(index + 1);
        }
        else if (leftwards)
        {
            var text = one.Key + one.Value;
            var border = (one.Key.Length + letters) % text.Length;
            if (border == one.Key.Length)
                return null;
            form[index] = new(text[..border], text[border..]);
        }
        else
        {
            var border = Math.Min(letters, next.Key.Length - 1);
            if (border == 0)
                return null;
            form[index] = new(one.Key, one.Value + next.Key[..border]);
            form[index + 1] = new(next.Key[border..], next.Value);
        }
        var isSorted = form.Zip(form.Skip(1)).All(pair => string.CompareOrdinal(pair.First.Key, pair.Second.Key) < 0);
        return isSorted ? form : null;
    }
}
