using WijkBot.Conversations;
using WijkBot.Messages;

namespace WijkBot.Tests.Understanding;

/// <summary>What is put right, and what is left.</summary>
public sealed class CorrectionTests
{
    [Theory]
    [InlineData("nummer 14", "waar", "Sluiskade 14")]
    [InlineData("het is Sluiskade 16", "waar", "Sluiskade 16")]
    [InlineData("nee, Troelstralaan 3", "waar", "Troelstralaan 3")]
    [InlineData("sinds gisteren", "wanneer", "S:2026-11-21")]
    [InlineData("niet ratten maar muizen", "wat", "muizen")]
    public void A_correction_replaces_what_it_is_about(string text, string slot, string expected)
    {
        var slots = new Dictionary<string, SlotValue>
        {
            ["wat"] = new TextValue("Er zitten ratten"),
            ["waar"] = new PlaceValue("Sluiskade 12") { Street = "Sluiskade", HouseNumber = "12", Certainty = PlaceCertainty.Unknown },
            ["wanneer"] = new WhenValue("sinds maandag", "S:2026-11-16"),
        };

        var (changed, value) = Reading.Almelo.Correct(slots, text, Reading.Reader).ShouldHaveSingleItem();

        changed.ShouldBe(slot);
        (value switch { PlaceValue place => Reading.Told(place), WhenValue time => time.Value, TextValue told => told.Text, _ => "" }).ShouldBe(expected);
    }

    [Fact]
    public void What_corrects_nothing_leaves_all_as_it_is() =>
        Reading.Almelo.Correct(new Dictionary<string, SlotValue> { ["wat"] = new TextValue("ratten") }, "nou moe", Reading.Reader).ShouldBeEmpty();
}
