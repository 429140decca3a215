using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using WijkBot.Tests.Running;
using WijkBot.Turns;

namespace WijkBot.Tests.Turns;

public sealed class CaseNumberTests
{
    [Fact]
    public void A_number_is_six_digits_and_short_enough_to_type()
    {
        var drawn = Enumerable.Range(0, 1000).Select(_ => new CaseNumbers().Draw()).ToList();
        drawn.ShouldAllBe(number => number.Length == 6 && number[0] != '0' && number.All(char.IsAsciiDigit));
        drawn.Distinct().Count().ShouldBeGreaterThan(900);
    }

    [Fact]
    public async Task A_number_that_is_taken_is_drawn_again_and_the_report_is_not_lost()
    {
        await using var store = await Store.SqliteAsync();
        var numbers = new Numbers("123456", "123456", "654321");
        await using var bot = await BotApp.StartAsync(store, adjust: builder => builder.Services.AddSingleton<IDrawNumbers>(numbers));
        var (first, second) = (Resident.Number(bot, 1), Resident.Number(bot, 2));

        await first.TextAsync("Er is brand in de keuken");
        await second.TextAsync("Er is brand in de schuur");

        await Eventually.HoldsAsync(async () => await bot.CountAsync("SELECT COUNT(*) FROM cases") == 2, "two cases");
        (await bot.Sql.ReadAsync(new("SELECT number FROM cases ORDER BY number"), row => row.Text(0), TestContext.Current.CancellationToken)).ShouldBe(["123456", "654321"]);
        await Eventually.HoldsAsync(async () => await bot.CountAsync("SELECT COUNT(*) FROM inbound WHERE state = 1") == 2, "both handled");
    }

    private sealed class Numbers(params string[] given) : IDrawNumbers
    {
        private int drawn;

        public string Draw() => drawn < given.Length ? given[drawn++] : (700_000 + drawn++).ToString(CultureInfo.InvariantCulture);
    }
}
