using CsCheck;
using WijkBot.Cases.Figures;

namespace WijkBot.Tests.Figures;

/// <summary>No number that is held back can be computed from what is shown.</summary>
public sealed class SuppressionTests
{
    private static readonly Gen<long> Count = Gen.Frequency((4, Gen.Const(0L)), (4, Gen.Long[1, 4]), (5, Gen.Long[5, 9]), (2, Gen.Long[10, 60]));

    [Fact]
    public void Nothing_that_is_held_back_follows_from_a_table() =>
        Tables(6, 5).Sample(table => new Attacker([(table, Suppression.Guard(table, 5))], 5).Certain().ShouldBeEmpty(), iter: 3000);

    [Fact]
    public void Nor_from_two_tables_that_count_the_same_cases() =>
        Gen.Select(Tables(5, 4), Gen.Int[1, 4], Gen.Int).Sample((table, columns, seed) =>
        {
            CountTable[] both = [table, Otherwise(table, columns, new Random(seed))];
            var shown = Suppression.Guard(both, 5);
            new Attacker([.. both.Zip(shown)], 5).Certain().ShouldBeEmpty();
        }, iter: 1500);

    [Fact]
    public void Every_threshold_holds() =>
        Gen.Select(Tables(4, 4), Gen.Int[3, 12]).Sample((table, threshold) => new Attacker([(table, Suppression.Guard(table, threshold))], threshold).Certain().ShouldBeEmpty(), iter: 1000);

    [Fact]
    public void A_small_number_is_never_shown_and_a_nought_never_hidden_for_itself() =>
        Tables(6, 5).Sample(table =>
        {
            var shown = Suppression.Guard(table, 5);
            for (var row = 0; row < table.Rows.Count; row++)
            {
                for (var column = 0; column < table.Columns.Count; column++)
                    (table[row, column] is > 0 and < 5 && shown.Cell(row, column).IsShown).ShouldBeFalse();
            }
        }, iter: 500);

    [Fact]
    public void One_small_number_hides_one_more_in_its_row_and_column_and_no_more()
    {
        var shown = Suppression.Guard(Table([3, 9, 20], [8, 7, 30], [50, 60, 70]), 5);

        Picture(shown).ShouldBe(["<5 - 20 | 32", "- - 30 | 45", "50 60 70 | 180", "61 76 120 | 257"]);
    }

    [Fact]
    public void A_wijk_with_few_takes_another_along_in_every_table()
    {
        var shown = Suppression.Guard([Table([2, 1], [6, 2], [40, 50]), Table([3, 0, 0], [0, 8, 0], [30, 30, 30])], 5);

        Picture(shown[0]).ShouldBe(["- - | <5", "- - | -", "40 50 | 90", "48 53 | 101"]);
        Picture(shown[1]).ShouldBe(["- - 0 | <5", "- - 0 | -", "30 30 30 | 90", "33 38 30 | 101"]);
    }

    [Fact]
    public void What_is_too_little_as_a_whole_shows_nothing()
    {
        Picture(Suppression.Guard(Table([2, 1], [0, 1]), 5)).ShouldBe(["- - | -", "- - | -", "- - | -"]);
        Picture(Suppression.Guard(Table([0, 0], [0, 0]), 5)).ShouldBe(["0 0 | 0", "0 0 | 0", "0 0 | 0"]);
    }

    [Fact]
    public void The_check_finds_what_one_small_number_alone_gives_away()
    {
        var table = Table([3, 9], [8, 7]);
        var marks = new FigureMark[3, 3];
        marks[0, 0] = FigureMark.Small;

        new Attacker([(table, new GuardedTable(table, marks))], 5).Certain().ShouldBe(["0,0 is 3"]);
    }

    private static IEnumerable<string> Picture(GuardedTable shown) => Enumerable.Range(0, shown.Rows.Count + 1).Select(row =>
        string.Join(' ', Enumerable.Range(0, shown.Columns.Count).Select(column => Text(row < shown.Rows.Count ? shown.Cell(row, column) : shown.ColumnTotal(column))))
        + " | " + Text(row < shown.Rows.Count ? shown.RowTotal(row) : shown.Total));

    private static string Text(FigureCell cell) => cell.Mark switch { FigureMark.Small => "<5", FigureMark.Hidden => "-", _ => $"{cell.Number}" };

    private static CountTable Table(params long[][] rows) => Filled(rows.Length, rows[0].Length, (row, column) => rows[row][column]);

    private static Gen<CountTable> Tables(int mostRows, int mostColumns) =>
        Gen.Select(Gen.Int[1, mostRows], Gen.Int[1, mostColumns]).SelectMany((rows, columns) => Count.Array[rows * columns].Select(counts => Filled(rows, columns, (row, column) => counts[(row * columns) + column])));

    /// <summary>The same cases by something else.</summary>
    private static CountTable Otherwise(CountTable table, int columns, Random random)
    {
        var other = Filled(table.Rows.Count, columns, (_, _) => 0);
        for (var row = 0; row < table.Rows.Count; row++)
        {
            for (var left = table.RowTotal(row); left > 0; left--)
                other[row, (int)(columns * Math.Pow(random.NextDouble(), 2))]++;
        }
        return other;
    }

    private static CountTable Filled(int rows, int columns, Func<int, int, long> count)
    {
        var table = new CountTable([.. Enumerable.Range(0, rows).Select(row => $"w{row}")], [.. Enumerable.Range(0, columns).Select(column => $"k{column}")]);
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
                table[row, column] = count(row, column);
        }
        return table;
    }
}
