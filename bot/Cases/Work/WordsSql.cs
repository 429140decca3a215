using WijkBot.Storage;

namespace WijkBot.Cases;

/// <summary>The statements that put what a resident said with another case.</summary>
internal static class WordsSql
{
    /// <summary>Unless it is elsewhere by now.</summary>
    public static Statement Put(Guid entry, string from, string to) => new(
        "UPDATE case_events SET case_number = $3 WHERE id = $1 AND case_number = $2 AND kind = 'added'", entry, from, to)
    { Expect = 1 };

    /// <summary>What came along with those words.</summary>
    public static Statement PutPhotos(string from, string to, DateTimeOffset at) => new(
        "UPDATE case_photos SET case_number = $2 WHERE case_number = $1 AND added_at = $3", from, to, at);
}
