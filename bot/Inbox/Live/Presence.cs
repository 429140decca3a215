using System.Collections.Concurrent;
using WijkBot.Storage;

namespace WijkBot.Inbox.Live;

/// <summary>
/// Who has a case open and who is typing, on whatever replica. Known from what the replicas tell each other; who is silent too long
/// (a replica that died) is forgotten.
/// </summary>
internal sealed class Presence(ILiveNews news, Words words, TimeProvider time)
{
    /// <summary>How often an open page is told anew.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan Forgotten = 3 * Beat;

    /// <summary>After the last key.</summary>
    private static readonly TimeSpan Types = TimeSpan.FromSeconds(8);

    /// <summary>More names than these are a number.</summary>
    private const int MostNames = 3;

    private readonly ConcurrentDictionary<(string Number, string Page), Seen> pages = [];
    private readonly ConcurrentDictionary<(string Number, string Person), DateTimeOffset> typing = [];

    public void Looks(string number, Watcher watcher) => Tell(number, watcher.Person, watcher.Id, Doing.Looks);

    public void Leaves(string number, Watcher watcher) => Tell(number, watcher.Person, watcher.Id, Doing.Leaves);

    public void TypesNow(string number, string person) => Tell(number, person, "", Doing.Types);

    private void Tell(string number, string person, string page, Doing doing) =>
        news.Tell(new LiveWord(LiveKind.Presence, string.Join(' ', number, (int)doing, page.Length == 0 ? "-" : page, person)));

    public static string CaseOf(string about) => about.Split(' ', 2)[0];

    /// <summary>Takes in what a replica told. True when somebody who looks sees another sentence now.</summary>
    public bool Heard(string about)
    {
        if (about.Split(' ', 4) is not [var number, var doing, var page, var person] || !Enum.TryParse<Doing>(doing, out var does))
            return false;
        var now = time.GetUtcNow();
        switch (does)
        {
            case Doing.Looks:
                var known = pages.TryGetValue((number, page), out var before) && before.Until > now;
                pages[(number, page)] = new Seen(person, now + Forgotten);
                return !known;
            case Doing.Types:
                typing[(number, person)] = now + Types;
                return true;
            default:
                typing.TryRemove((number, person), out _);
                return pages.TryRemove((number, page), out _);
        }
    }

    /// <summary>Who besides this one has the case open, in one sentence; empty when nobody has.</summary>
    public string Sentence(string number, string except)
    {
        var now = time.GetUtcNow();
        Forget(now);
        var others = pages.Where(page => page.Key.Number == number && page.Value.Person != except).Select(page => page.Value.Person).Distinct().Order(StringComparer.Ordinal).ToList();
        var types = others.Where(person => typing.TryGetValue((number, person), out var until) && until > now).ToList();
        var looks = others.Except(types).ToList();
        return string.Join(' ', new[] { Sentence(types, "typt", "typen", " een antwoord"), Sentence(looks, "kijkt", "kijken", " mee") }.Where(part => part.Length > 0));
    }

    private string Sentence(List<string> people, string one, string many, string rest)
    {
        if (people.Count == 0)
            return "";
        var named = people.Take(MostNames).Select(words.Person).ToList();
        if (people.Count > MostNames)
            named.Add($"nog {people.Count - MostNames}");
        var all = named.Count == 1 ? named[0] : $"{string.Join(", ", named.SkipLast(1))} en {named[^1]}";
        return $"{char.ToUpper(all[0], System.Globalization.CultureInfo.InvariantCulture)}{all[1..]} {(people.Count == 1 ? one : many)}{rest}.";
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (key, seen) in pages)
        {
            if (seen.Until <= now)
                pages.TryRemove(new KeyValuePair<(string, string), Seen>(key, seen));
        }
        foreach (var (key, until) in typing)
        {
            if (until <= now)
                typing.TryRemove(new KeyValuePair<(string, string), DateTimeOffset>(key, until));
        }
    }

    private sealed record Seen(string Person, DateTimeOffset Until);

    private enum Doing
    {
        Leaves,
        Looks,
        Types,
    }
}
