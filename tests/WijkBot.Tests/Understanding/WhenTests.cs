using System.Globalization;
using CsCheck;
using NodaTime;
using WijkBot.Understanding;
using WijkBot.Understanding.Texts;
using WijkBot.Understanding.When;

namespace WijkBot.Tests.Understanding;

public sealed class WhenTests
{
    private static readonly DateTime Now = new(2026, 11, 22, 15, 0, 0);
    private static readonly WhenReader Reader = new(new TimeWords(), new NumberWords(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam"));

    public static TheoryData<string, string> Table => new(DataFile.Read("when.tsv").Select(row => (row[0], row[1])));

    [Theory]
    [MemberData(nameof(Table))]
    public void A_time_is_found_in_what_is_said(string text, string expected) =>
        (Reader.Find(Sentence.Of(text), Now, asked: false)?.Value ?? "-").ShouldBe(expected);

    [Theory]
    [InlineData("half elf", "T:2026-11-22T10:30", "T:2026-11-21T22:30")]
    [InlineData("halfelf", "T:2026-11-22T10:30", "T:2026-11-21T22:30")]
    [InlineData("vijf voor half vijf", "T:2026-11-21T16:25", "T:2026-11-22T04:25")]
    [InlineData("5 voor 12", "T:2026-11-22T11:55", "T:2026-11-21T23:55")]
    [InlineData("kwart over 7 's avonds", "T:2026-11-22T19:15", null)]
    [InlineData("half 3 s'middags", "T:2026-11-22T14:30", null)]
    [InlineData("om 15.30 uur", "T:2026-11-21T15:30", null)]
    [InlineData("23:15", "T:2026-11-21T23:15", null)]
    [InlineData("1 uur 's nachts", "T:2026-11-22T01:00", null)]
    public void A_time_of_the_clock_is_read_as_an_answer_with_its_other_reading(string text, string expected, string? other)
    {
        var found = Reader.Find(Sentence.Of(text), Now, asked: true).ShouldNotBeNull();

        (found.Value, found.Other).ShouldBe((expected, other));
    }

    public static TheoryData<string, string> Answers => new(DataFile.Read("when-answers.tsv").Select(row => (row[0], row[1])));

    [Theory]
    [MemberData(nameof(Answers))]
    public void A_time_is_found_in_an_answer(string text, string expected) =>
        (Reader.Find(Sentence.Of(text), Now, asked: true)?.Value ?? "-").ShouldBe(expected);

    [Theory]
    [InlineData("geen flauw idee meer")]
    [InlineData("ben ik glad vergeten")]
    [InlineData("dat staat me niet meer bij")]
    [InlineData("I honestly don't recall")]
    [InlineData("Keine Ahnung mehr")]
    [InlineData("hatırlamıyorum ki")]
    [InlineData("nie pamiętam już")]
    [InlineData("نسيت والله")]
    [InlineData("ma ba3ref")]
    public void Who_no_longer_knows_when_says_so(string text)
    {
        var sentence = Sentence.Of(text);

        new NoWhen().Is(sentence, Reader.Find(sentence, Now, asked: true)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("3 uur geleden", "2026-10-25T04:00", "T:2026-10-25T02:00")]
    [InlineData("al 5 uur", "2026-10-25T04:00", "S:2026-10-25T00:00")]
    [InlineData("5 uur geleden", "2026-03-29T06:00", "T:2026-03-29T00:00")]
    [InlineData("over 4 uur", "2026-03-29T00:30", "T:2026-03-29T05:30")]
    [InlineData("3 uur geleden", "2026-11-22T15:00", "T:2026-11-22T12:00")]
    [InlineData("een dag geleden", "2026-10-25T12:00", "D:2026-10-24")]
    public void Hours_are_counted_over_the_change_of_the_clock(string text, string now, string expected) =>
        Reader.Find(Sentence.Of(text), DateTime.Parse(now, CultureInfo.InvariantCulture), asked: true)?.Value.ShouldBe(expected);

    [Theory]
    [InlineData("29 maart 2026 om 02:30", "T:2026-03-29T03:30")]
    [InlineData("zondag 29 maart 2026 om half 3 's nachts", "T:2026-03-29T03:30")]
    [InlineData("sinds 29 maart 2026 02:00", "S:2026-03-29T03:00")]
    [InlineData("29 maart 2026 van 02:00 tot 03:00", "I:2026-03-29T03:00/2026-03-29T04:00")]
    [InlineData("29 maart 2026 om 01:59", "T:2026-03-29T01:59")]
    [InlineData("29 maart 2026 om 03:00", "T:2026-03-29T03:00")]
    [InlineData("25 oktober 2026 om 02:30", "T:2026-10-25T02:30")]
    [InlineData("25 oktober 2026 van 02:00 tot 03:00", "I:2026-10-25T02:00/2026-10-25T03:00")]
    public void An_hour_that_the_clock_skips_is_the_next_one(string text, string expected) =>
        Reader.Find(Sentence.Of(text), Now, asked: true)?.Value.ShouldBe(expected);

    [Fact]
    public void Of_the_hour_that_comes_twice_the_first_is_meant()
    {
        var clock = new WallClock(TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam"));

        clock.MomentOf(new LocalDateTime(2026, 10, 25, 2, 30)).ToInstant().ShouldBe(Instant.FromUtc(2026, 10, 25, 0, 30));
        clock.MomentOf(new LocalDateTime(2026, 3, 29, 2, 30)).ToInstant().ShouldBe(Instant.FromUtc(2026, 3, 29, 1, 30));
    }

    [Fact]
    public void Who_doubts_and_yet_tells_a_day_has_told_it()
    {
        var sentence = Sentence.Of("weet ik niet precies, gisteren denk ik");

        new NoWhen().Is(sentence, Reader.Find(sentence, Now, asked: true)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("op nummer 10")]
    [InlineData("mijn huisnummer is 12-11")]
    [InlineData("fijne zondag nog")]
    [InlineData("31 november")]
    [InlineData("nee")]
    public void A_number_is_not_a_time_for_being_asked_one(string text) => Reader.Find(Sentence.Of(text), Now, asked: true).ShouldBeNull();

    [Fact]
    public void Nothing_a_resident_types_breaks_the_reader() =>
        Gen.OneOf(Gen.String, Gen.OneOf(Gen.Const("half"), Gen.Const("voor"), Gen.Const("over"), Gen.Const("31"), Gen.Const("feb"), Gen.Const("'s"), Gen.Const("nacht"),
                Gen.Const("sinds"), Gen.Const("al"), Gen.Const("24"), Gen.Const("geleden"), Gen.Const("99999999999"), Gen.Const("jaar"), Gen.Const("elke"), Gen.Const("-"), Gen.Const("tussen"), Gen.Const("en"), Gen.Const("zondag"))
            .Array[0, 8].Select(parts => string.Join(' ', parts)))
            .Sample(text => Reader.Find(Sentence.Of(text), Now, asked: true) is not { } found || (found.End > found.Start && found.End <= Sentence.Of(text).Count), iter: 5_000);
}
