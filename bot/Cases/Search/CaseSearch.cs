using Microsoft.EntityFrameworkCore;
using WijkBot.Conversations;
using WijkBot.Storage;

namespace WijkBot.Cases;

/// <summary>
/// Searches cases and the conversations behind them: what residents, the bot and colleagues wrote. Numbers and names of residents are
/// sealed and never found; those that stand in the words of who stays unknown are not either.
/// </summary>
public sealed class CaseSearch(SqlStore sql, IDbContextFactory<WijkDb> factory, IPrivacyGuard guard, TimeProvider time)
{
    /// <summary>What is said often has been said often enough in this time; the rest is then not looked at.</summary>
    private static readonly TimeSpan Lately = TimeSpan.FromDays(35);

    /// <summary>So often it looks further back for what is asked, when nearly all that is found is not.</summary>
    private const int MostRounds = 2;

    /// <param name="notes">Also in what only colleagues may read.</param>
    /// <param name="within">Only of these cases; enough of them for a page when there are so many, however much newer is found of others.</param>
    /// <returns>The newest hit of each case, newest first. Empty when nothing was asked that could be found.</returns>
    public async Task<SearchFound> FindAsync(string? typed, bool notes, CaseQuery within, CancellationToken cancellationToken)
    {
        var terms = SearchTerm.Read(typed);
        var found = new Dictionary<string, SearchHit>(StringComparer.Ordinal);
        DateTimeOffset? until = null;
        var isAll = true;
        for (var round = 0; terms.Count > 0 && round < MostRounds && found.Count <= within.Size; round++)
        {
            var rows = await NewestAsync(terms, notes, until, cancellationToken);
            foreach (var hit in await OpenAsync([.. rows.Select(row => row.Hit).OfType<SearchHit>()], within, cancellationToken))
            {
                if ((hit.Anonymous ? Unnamed(hit, terms) : hit) is { } shown)
                    found.TryAdd(shown.Number, shown);
            }
            isAll = rows.Count < SearchSql.Most;
            if (isAll)
                break;
            // what has the same moment as the last comes once more
            until = rows[^1].At;
        }
        return new SearchFound([.. found.Values], isAll);
    }

    private async Task<IReadOnlyList<SearchRow>> NewestAsync(IReadOnlyList<SearchTerm> terms, bool notes, DateTimeOffset? until, CancellationToken cancellationToken)
    {
        // several words are seldom together so often
        if (terms.Count == 1 && await FindAsync((until ?? time.GetUtcNow()) - Lately) is { Count: >= SearchSql.Most } lately)
            return lately;
        return await FindAsync(null);

        Task<IReadOnlyList<SearchRow>> FindAsync(DateTimeOffset? since) =>
            sql.ReadAsync(SearchSql.Find(terms, sql.SearchesVectors, notes, since, until), SearchRow.Read, cancellationToken);
    }

    /// <summary>Of what may be looked at; not what was said in its conversation about another case that may not.</summary>
    private async Task<IReadOnlyList<SearchHit>> OpenAsync(IReadOnlyList<SearchHit> hits, CaseQuery within, CancellationToken cancellationToken)
    {
        if (hits.Count == 0)
            return hits;
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var numbers = hits.Select(hit => hit.Number).Distinct().ToList();
        var open = (await db.Matching(within with { Numbers = numbers }).Select(row => row.Number).ToListAsync(cancellationToken)).ToHashSet();
        var shown = hits.Where(hit => open.Contains(hit.Number)).ToList();
        if (within.Scope is not { } scope)
            return shown;
        var talks = shown.Where(hit => hit.Conversation is not null).ToLookup(hit => hit.Conversation!.Value);
        var touched = await ClosedWords.TouchedAsync(db, [.. talks.Select(talk => talk.Key)], scope, cancellationToken);
        foreach (var talk in talks.Where(talk => touched.Contains(talk.Key)))
        {
            if (await ClosedWords.OfAsync(db, talk.Key, scope, cancellationToken) is not { } closed)
                continue;
            var bubbles = await TalkReader.BubblesAsync(db, talk.Key, cancellationToken);
            var hidden = talk.Where(hit => closed.Hides(bubbles, hit.At, hit.Text)).ToHashSet();
            shown.RemoveAll(hidden.Contains);
        }
        return shown;
    }

    /// <summary>Without what tells who it is; null when it was found by that.</summary>
    private SearchHit? Unnamed(SearchHit hit, IReadOnlyList<SearchTerm> terms)
    {
        var (open, hidden) = (hit.Text, "");
        foreach (var span in guard.Find(hit.Text, null).Where(span => Tells(span.Kind)).OrderByDescending(span => span.Start))
        {
            hidden = $"{hit.Text[span.Start..span.End]} {hidden}";
            open = string.Concat(open.AsSpan(0, span.Start), "…", open.AsSpan(span.End));
        }
        var (openWords, hiddenWords) = (SearchTerm.WordsOf(open), SearchTerm.WordsOf(hidden));
        return terms.Any(term => !term.IsIn(openWords) && TouchesAny(term, hiddenWords)) ? null : hit with { Text = open };
    }

    private static bool TouchesAny(SearchTerm term, string[] words) =>
        term.Words.Any(part => words.Any(word => word.StartsWith(part, StringComparison.Ordinal) || part.StartsWith(word, StringComparison.Ordinal)));

    private static bool Tells(PrivateKind kind) => kind is not (PrivateKind.Address or PrivateKind.HouseNumber);
}
