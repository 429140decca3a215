using System.Text;
using WijkBot.Wijken;

namespace WijkBot.Tests.Wijken.Import;

/// <summary>Codes of CBS, however a file writes them.</summary>
public class CbsCodeTests
{
    [Theory]
    [InlineData("01411802", "BU01411802")]
    [InlineData("BU01411802", "BU01411802")]
    [InlineData("1411802", "BU01411802")]
    [InlineData(" 0363AF01 ", "BU0363AF01")]
    [InlineData("0363af01", "BU0363AF01")]
    [InlineData("363AF01", null)]
    [InlineData("014118021", null)]
    [InlineData("0141-802", null)]
    [InlineData("", null)]
    public void A_buurt_is_eight_characters_and_a_number_may_have_lost_its_zero(string text, string? code)
    {
        CbsCode.Of(text, CbsLevel.Buurt).ShouldBe(code);
        var packed = CbsCode.Packed(Encoding.ASCII.GetBytes(text.Trim()), CbsLevel.Buurt);
        (packed == 0 ? null : CbsCode.Unpacked(packed, CbsLevel.Buurt)).ShouldBe(code);
    }

    [Fact]
    public void A_buurt_tells_its_wijk_and_its_municipality()
    {
        CbsCode.WijkOf("BU01411802").ShouldBe("WK014118");
        CbsCode.MunicipalityOf("BU01411802").ShouldBe("GM0141");
        CbsCode.Of("141", CbsLevel.Municipality).ShouldBe("GM0141");
    }
}
