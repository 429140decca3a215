using WijkBot.Languages;
using WijkBot.Messages;
using WijkBot.Municipality;

namespace WijkBot.Tests.Municipality;

public sealed class AlmeloDataTests
{
    private static readonly MunicipalityData Data = DataFolder.Read(MunicipalityFolder.Sample);

    [Fact]
    public void Almelo_has_its_categories_questions_and_partners()
    {
        Data.Name.ShouldBe("Almelo");
        Data.Phone.ShouldBe("0546-541111");
        Data.TimeZone.Id.ShouldBe("Europe/Amsterdam");
        Data.Categories.Count.ShouldBeGreaterThanOrEqualTo(100);
        Data.Questions.Count.ShouldBeGreaterThanOrEqualTo(20);
        Data.Partners.Count.ShouldBeGreaterThanOrEqualTo(5);
        foreach (var slug in (string[])["ratten", "lantaarnpaal-straatverlichting", "burenruzie", "overig"])
            Data.Category(slug).ShouldNotBeNull(slug);
    }

    [Fact]
    public void Ratten_is_about_public_space_and_care_never_is()
    {
        Data.Category("ratten")!.PublicSpace.ShouldBeTrue();
        foreach (var slug in (string[])["burenruzie", "eenzaamheid", "zorgen-om-iemand", "daklozen-bedelen", "drank-en-drugsoverlast", "jongerenoverlast", "wonen-ondermijning"])
            Data.Category(slug)!.PublicSpace.ShouldBeFalse(slug);
    }

    [Fact]
    public void No_two_categories_share_a_word()
    {
        var shared = Data.Categories
            .SelectMany(category => category.Words.Where(word => !word.StartsWith('-')))
            .GroupBy(word => word, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key);
        shared.ShouldBeEmpty();
    }

    [Fact]
    public void Every_answer_is_one_sms()
    {
        foreach (var question in Data.Questions)
        {
            Gsm7.Fits(question.Answer).ShouldBeTrue(question.Id);
            SmsText.Segments(question.Answer).ShouldBe(1, question.Id);
        }
    }

    [Fact]
    public void Every_example_holds_the_words_of_its_question()
    {
        foreach (var question in Data.Questions)
        {
            question.Examples.Count.ShouldBeGreaterThanOrEqualTo(2, question.Id);
            foreach (var (example, words) in question.Examples.SelectMany(_ => question.Words, (example, words) => (example, words)))
                words.Split('|').ShouldContain(word => example.Contains(word, StringComparison.OrdinalIgnoreCase), $"{question.Id}: {example}");
        }
    }

    [Theory]
    [InlineData("2026-11-23T08:29", false)]
    [InlineData("2026-11-23T08:30", true)]
    [InlineData("2026-11-23T17:00", false)]
    [InlineData("2026-11-22T12:00", false)] // Sunday
    [InlineData("2026-12-25T12:00", false)]
    [InlineData("2027-03-26T12:00", false)] // Good Friday
    [InlineData("2027-03-29T12:00", false)] // Easter Monday
    [InlineData("2026-04-27T12:00", false)] // King's Day
    [InlineData("2027-05-06T12:00", false)] // Ascension Day
    [InlineData("2027-05-17T12:00", false)] // Whit Monday
    [InlineData("2027-05-18T12:00", true)]
    public void Somebody_reads_in_opening_hours_only(string local, bool open)
    {
        var moment = DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture);
        Data.Hours.IsOpen(new DateTimeOffset(moment, Data.TimeZone.GetUtcOffset(moment))).ShouldBe(open);
    }

    [Theory]
    [InlineData("2026-11-23T10:00", "2026-11-24T10:00")]
    [InlineData("2026-11-23T18:00", "2026-11-25T08:30")] // after closing it begins the next morning
    [InlineData("2026-11-27T16:00", "2026-11-30T16:00")] // over the weekend
    [InlineData("2026-11-28T12:00", "2026-12-01T08:30")] // written on Saturday
    [InlineData("2026-12-24T10:00", "2026-12-28T10:00")] // over Christmas and the weekend
    public void A_working_day_later_is_the_same_time_of_the_next_open_day(string local, string later)
    {
        var moment = DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture);
        Data.Hours.WorkingDayAfter(new DateTimeOffset(moment, Data.TimeZone.GetUtcOffset(moment)))
            .ShouldBe(DateTime.Parse(later, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(2024, "2024-03-31")]
    [InlineData(2025, "2025-04-20")]
    [InlineData(2026, "2026-04-05")]
    [InlineData(2027, "2027-03-28")]
    [InlineData(2038, "2038-04-25")]
    [InlineData(2049, "2049-04-18")]
    [InlineData(2076, "2076-04-19")]
    public void Easter_is_computed(int year, string day) =>
        Holidays.Easter(year).ShouldBe(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("koningsdag", 2025, "2025-04-26")] // 27 April 2025 is a Sunday
    [InlineData("koningsdag", 2026, "2026-04-27")]
    [InlineData("bevrijdingsdag-lustrum", 2030, "2030-05-05")]
    public void Holidays_follow_their_rule(string rule, int year, string day) =>
        Holidays.Of(rule).Where(date => date.Year == year).ShouldBe([DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)]);

    [Fact]
    public void Liberation_day_as_lustrum_is_every_five_years() =>
        Holidays.Of("bevrijdingsdag-lustrum").ShouldAllBe(day => day.Year % 5 == 0);
}
