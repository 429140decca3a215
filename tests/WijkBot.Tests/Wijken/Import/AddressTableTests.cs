using CsCheck;
using WijkBot.Wijken;

namespace WijkBot.Tests.Wijken.Import;

/// <summary>The packed table says of every address what a plain dictionary says.</summary>
public class AddressTableTests
{
    private static readonly string[] Buurten = ["BU01411000", "BU01411701", "BU01411802", "BU0363AF01"];

    private static readonly Gen<(int Pc6, int Number, int Buurt)[]> Addresses =
        Gen.Select(Gen.Int[0, 40], Gen.Int[1, 300], Gen.Int[0, Buurten.Length - 1]).Select(told => (Pc6: told.Item1 * 149_001 % Pc6.Count, Number: told.Item2 * told.Item2, Buurt: told.Item3)).Array[0, 200]
            .Select(all => all.DistinctBy(one => (one.Pc6, one.Number)).ToArray());

    [Fact]
    public void Every_address_is_found_again_and_no_other()
    {
        Addresses.Sample(all =>
        {
            var table = Table(all);
            table.Count.ShouldBe(all.Length);
            var byPostcode = all.ToLookup(one => one.Pc6);
            foreach (var pc6 in byPostcode.Select(one => one.Key).Append(Pc6.Count - 1))
            {
                foreach (var number in new[] { 1, 2, 4, 9, 10_000, 90_000 })
                    table.Find(Pc6.Text(pc6), number).ShouldBe(Plainly([.. byPostcode[pc6]], number));
                table.Find(Pc6.Text(pc6), null).ShouldBe(Plainly([.. byPostcode[pc6]], null));
            }
        }, iter: 300);
    }

    [Fact]
    public void The_buurten_of_a_postcode_are_told_with_most_addresses_first()
    {
        var table = Table([(Number("7607EW"), 30, 0), (Number("7607EW"), 32, 1), (Number("7607EW"), 34, 1), (Number("7607XX"), 1, 0), (Number("7607XX"), 3, 0), (Number("7608AB"), 1, 2)]);

        table.BuurtenOf("7607 ew").ShouldBe(["BU01411701", "BU01411000"]);
        table.BuurtenOf("7607").ShouldBe(["BU01411000", "BU01411701"]);
        table.BuurtenOf("7609").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("7607EW", true)]
    [InlineData("7607 ew", true)]
    [InlineData("0607EW", false)]
    [InlineData("7607E", false)]
    [InlineData("7607EWA", false)]
    [InlineData("76O7EW", false)]
    [InlineData("", false)]
    public void A_postcode_is_four_digits_and_two_letters(string text, bool isOne)
    {
        (Pc6.Of(text) >= 0).ShouldBe(isOne);
        if (isOne)
            Pc6.Text(Pc6.Of(text)).ShouldBe("7607EW");
    }

    [Fact]
    public void A_table_with_one_byte_changed_is_refused()
    {
        var bytes = AddressTableWriter.Write(2025, Buurten, Sorted([(Number("7607EW"), 30, 0)]));
        bytes[^1] ^= 1;

        Should.Throw<FormatException>(() => AddressLayout.Read(bytes)).Message.ShouldContain("damaged");
        Should.Throw<FormatException>(() => AddressLayout.Read(bytes.AsMemory(0, bytes.Length / 2)));
        Should.Throw<FormatException>(() => AddressLayout.Read(new byte[10]));
    }

    private static int Number(string postcode) => Pc6.Of(postcode);

    private static AddressTable Table(IEnumerable<(int Pc6, int Number, int Buurt)> all) => new(AddressLayout.Read(AddressTableWriter.Write(2025, Buurten, Sorted(all))));

    private static ulong[] Sorted(IEnumerable<(int Pc6, int Number, int Buurt)> all) => [.. all.Select(one => AddressEntry.Of(one.Pc6, one.Number, one.Buurt)).Order()];

    private static AddressMatch Plainly((int Pc6, int Number, int Buurt)[] ofPostcode, int? number)
    {
        if (ofPostcode.Length == 0)
            return AddressMatch.None;
        if (ofPostcode.Where(one => one.Number == number).Select(one => Buurten[one.Buurt]).FirstOrDefault() is { } found)
            return new AddressMatch(AddressKind.ByNumber, found);
        var buurten = ofPostcode.Select(one => Buurten[one.Buurt]).Distinct().ToList();
        return buurten.Count == 1 ? new AddressMatch(AddressKind.ByPostcode, buurten[0]) : new AddressMatch(AddressKind.Several, null);
    }
}
