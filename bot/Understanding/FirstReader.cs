using WijkBot.Conversations;
using WijkBot.Languages;
using WijkBot.Messages;
using WijkBot.Municipality;
using WijkBot.Understanding.Answers;
using WijkBot.Understanding.Places;
using WijkBot.Understanding.Texts;
using WijkBot.Understanding.Topics;
using WijkBot.Understanding.When;

namespace WijkBot.Understanding;

/// <summary>Reads a message as the start of something, as far as it goes.</summary>
internal sealed class FirstReader(MunicipalityData municipality, PlaceReader places, WhenReader whens, DangerReader danger, CommandReader commands)
{
    private readonly CategoryReader categories = new(municipality.Categories);
    private readonly TwoReports twoReports = new(new CategoryReader(municipality.Categories), places);
    private readonly QuestionReader questions = new(municipality.Questions);
    private readonly WhereWords where = new(new StreetWords());
    private readonly NumberFinder numbers = new(new StreetWords());
    private readonly IntentReader intents = new();
    private readonly ReportBesideQuestion beside = new(new CategoryReader(municipality.Categories), new QuestionReader(municipality.Questions), new IntentReader(), places);
    private readonly PhoneFinder phones = new();
    private readonly PatternSet wants = WordFile.Patterns("wants");
    private readonly LanguageGuess languages = new(WordFile.ByLanguage("language").ToDictionary(
        pair => pair.Key, pair => pair.Value.SelectMany(line => line.Entry.Split(' '))));

    public Meaning Read(IncomingMessage message, Reader reader)
    {
        var sentence = Sentence.Of(message.Text);
        var two = twoReports.Read(sentence);
        var told = two is not null && places.Look(two.First, message.Location) is { } first ? first : places.Look(sentence, message.Location);
        var place = told?.Value;
        var category = two?.Category ?? (told is { NamesStreet: true } ? categories.Read(sentence, told.Start, told.End) : categories.Read(sentence));
        var question = questions.Read(sentence);
        var intent = intents.Read(sentence, category.Sure, category.Slugs.Count > 0, question is not null);
        var timed = Sentence.Of(PhoneFinder.Without(message.Text));
        var when = whens.Find(timed, reader.Now.DateTime, asked: false);
        var meaning = new Meaning
        {
            Language = languages.Of(sentence.Text, [.. sentence.Tokens.Select(token => token.Folded)]),
            Intent = intent.Best,
            AllIntents = intent.All,
            Strong = intent.Strong,
            Categories = category.Slugs,
            CategorySure = category.Sure,
            Also = intent.Best switch
            {
                Intents.Report => two?.Second,
                Intents.Question when question is not null => beside.Read(sentence),
                _ => null,
            },
            Place = place,
            OnlyPlace = two is null && told is { IsAll: true },
            OnlyWhere = told is not null && OnlyWhere(where.Rest(sentence, told)),
            LooseNumber = place?.Street is null ? numbers.Loose(sentence) : null,
            When = when is { } found ? new WhenValue(timed.Raw(found.Start, found.End), found.Value) : null,
            Urgent = intent.Urgent,
            Unseen = intent.Unseen,
            CaseNumber = intent.Best == Intents.Status ? CaseNumber(sentence, place) : null,
            Phone = phones.In(sentence),
            KnownQuestion = intent.Best == Intents.Question ? question : null,
            WantsLanguage = wants.Find(sentence).Select(match => match.Pattern.Section).FirstOrDefault(),
            Why = category.Why,
        };
        return Overruled(meaning, sentence);
    }

    /// <summary>What is left beside the place names nothing that could be wrong there.</summary>
    private bool OnlyWhere(Sentence rest) =>
        categories.Read(rest) is { Slugs.Count: 0 } && !intents.Read(rest, categorySure: false, hasTopic: false, isKnownQuestion: false).All.Contains(Intents.Report);

    /// <summary>Danger, and words that work at any moment, say more than anything else.</summary>
    private Meaning Overruled(Meaning meaning, Sentence sentence)
    {
        var found = danger.Read(sentence);
        var intent = found switch
        {
            Danger.Crisis => Intents.Crisis,
            Danger.Emergency or Danger.Violence or Danger.Child => Intents.Emergency,
            _ => commands.Read(sentence)?.Kind switch
            {
                CommandKind.Human => Intents.Human,
                CommandKind.Stop => Intents.Stop,
                CommandKind.Language => Intents.Language,
                CommandKind.MyCases => Intents.Status,
                _ when meaning.WantsLanguage is not null => Intents.Language,
                // "hij is 90 en doet niet open" complains of nobody
                _ when meaning is { Unseen: true, Intent: Intents.Complaint } && meaning.AllIntents.Contains(Intents.Contact) => Intents.Contact,
                _ => null,
            },
        };
        return intent is null ? meaning : meaning with { Intent = intent, AllIntents = [intent, .. meaning.AllIntents.Where(other => other != intent)], Strong = true, Urgent = meaning.Urgent || found == Danger.Emergency };
    }

    private static string? CaseNumber(Sentence sentence, PlaceValue? place)
    {
        var number = CaseNumberReader.Read(sentence).Value;
        return number is AnswerReading.UnclearValue or AnswerReading.UnknownValue || number.Contains('+', StringComparison.Ordinal) || number == place?.HouseNumber ? null : number;
    }
}
