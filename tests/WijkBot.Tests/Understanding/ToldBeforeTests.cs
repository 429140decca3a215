using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Municipality;
using WijkBot.Tests.Conversations;
using WijkBot.Tests.Wijken;
using WijkBot.Understanding;
using WijkBot.Wijken;

namespace WijkBot.Tests.Understanding;

/// <summary>A postcode or a number that was asked afterwards is looked up with what was told of the place before.</summary>
public sealed class ToldBeforeTests : IDisposable
{
    private static readonly PlaceValue Address = new("Zilverdistelstraat 12") { Street = "Zilverdistelstraat", HouseNumber = "12", Certainty = PlaceCertainty.Unknown };

    private readonly string folder = Directory.CreateTempSubdirectory("wijkbot-told-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    // 12 lies in De Riet and 14 in the Binnenstad; without a number it is asked which
    [InlineData("7601 DA", "12", "WK014111")]
    [InlineData("de postcode is 7601da", "14", "WK014110")]
    [InlineData("7601 DA", null, null)]
    // the number in the answer is the one that counts
    [InlineData("7601 DA 14", "12", "WK014110")]
    public void A_postcode_is_looked_up_with_the_number(string text, string? number, string? wijk)
    {
        var place = Read(SampleAreas.Named("grens"), text, Address with { HouseNumber = number });

        (place.Wijk, place.Certainty).ShouldBe((wijk, wijk is null ? PlaceCertainty.Ambiguous : PlaceCertainty.Exact));
        // each answer keeps what it told itself
        place.Street.ShouldBeNull();
    }

    [Theory]
    [InlineData("Splitstraat", "12", PlaceCertainty.Exact)]
    [InlineData("Splitstraad", "nummer 12", PlaceCertainty.Guess)]
    [InlineData("Splitstraat", "60", PlaceCertainty.Unknown)]
    public void A_number_is_looked_up_with_the_street(string written, string text, PlaceCertainty certainty)
    {
        var told = new PlaceValue(written) { Street = "Splitstraat", Certainty = PlaceCertainty.Unknown };

        var place = Read(WithSplitStreet(), text, told);

        (place.Certainty, place.Wijk).ShouldBe((certainty, certainty is PlaceCertainty.Unknown ? null : "WK014118"));
        Read(WithSplitStreet(), text, told: null).Certainty.ShouldBe(PlaceCertainty.Unknown);
    }

    private static PlaceValue Read(AreaBook areas, string text, PlaceValue? told)
    {
        var message = new IncomingMessage { ProviderId = "1", From = new ResidentAddress("sms", "+31600000001"), ReceivedAt = DateTimeOffset.UnixEpoch, Text = text };
        var answer = new RuleUnderstanding(Sample.Municipality, areas).Answer(new Question(SlotKind.PlaceDetail, []) { Told = told }, message, new Reader(DateTimeOffset.UnixEpoch, "nl"));
        return answer.ShouldBeOfType<Answer.Given>().Value.ShouldBeOfType<PlaceValue>();
    }

    /// <summary>Of which wijk its high numbers are nobody stated.</summary>
    private AreaBook WithSplitStreet()
    {
        foreach (var file in Directory.EnumerateFiles(MunicipalityFolder.Sample))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        File.AppendAllLines(Path.Combine(folder, "straten.csv"), ["Splitstraat,WK014118,A,1-50,bord", "Splitstraat,,C,51-99,bord"]);
        return Almelo.Read(folder).Areas;
    }
}
