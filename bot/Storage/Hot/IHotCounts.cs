namespace WijkBot.Storage;

/// <summary>
/// How often something happened, over all replicas together. No record: wiped, it begins anew, and while Redis is away each replica counts for
/// itself; so nothing may hang on it but how much is said.
/// </summary>
public interface IHotCounts
{
    /// <summary>Counts once more.</summary>
    /// <param name="what">Ids only; with the time it is about in it, when it is to begin anew at a certain moment.</param>
    /// <param name="kept">How long it is kept after the last time.</param>
    /// <returns>How often now, this time included.</returns>
    Task<long> AddAsync(string what, TimeSpan kept);
}
