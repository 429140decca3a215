using Microsoft.EntityFrameworkCore;
using WijkBot.Storage;

namespace WijkBot.Tests.Storage;

/// <summary>The migrations of both databases say what the model says.</summary>
public sealed class MigrationTests
{
    [Fact]
    public void SQLite_is_up_to_date() => Pending(new SqliteDesignTime().CreateDbContext([])).ShouldBeFalse();

    [Fact]
    public void PostgreSQL_is_up_to_date() => Pending(new PostgresDesignTime().CreateDbContext([])).ShouldBeFalse();

    private static bool Pending(WijkDb db)
    {
        using (db)
            return db.Database.HasPendingModelChanges();
    }
}
