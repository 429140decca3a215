using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Understanding.Answers;
using WijkBot.Understanding.Explaining;
using WijkBot.Understanding.Learned;
using WijkBot.Understanding.Places;
using WijkBot.Understanding.Texts;
using WijkBot.Understanding.Topics;
using WijkBot.Understanding.When;

namespace WijkBot.Understanding;

/// <summary>Reads a message as the start of something, as far as it goes.</summary>
internal sealed class FirstReader(Readers readers)
{
    /// <summary>A longer message tells more than in which language it wants to be answered.</summary>
    private const int MostOfAWish = 9;

    private readonly PlaceReader places = readers.Places;
    private readonly CategoryReader categories = readers.Categories;
    private readonly WhenReader whens = readers.Whens;
    private readonly DangerReader danger = readers.Danger;
    private readonly CommandReader commands = readers.Commands;
    private readonly CaseNumberReader caseNumbers = readers.CaseNumbers;
    private readonly TwoReports twoReports = new(readers.Categories, readers.Places, new ReportSplits());
    private readonly QuestionReader questions = readers.Questions;
    private readonly WhereWords where = new(readers.Streets);
    private readonly SmallWords announcing = new("announce");
    private readonly SmallWords filling = new("filler");
    private readonly IntentReader intents = readers.Intents;
    private readonly ReportBesideQuestion beside = new(readers.Categories, readers.Questions, readers.Intents, readers.Places);
    private readonly LearnedCategories learnedCategories = new(readers.Category, readers.Categories.Slugs);
    private readonly LearnedIntents learnedIntents = new(readers.Joint);
    private readonly ClueReader clues = new(readers.Categories, readers.Danger, readers.Aim, readers.Category);
    private readonly PhoneFinder phones = new(readers.Phones);
    private readonly ComplaintReader complaints = new();
    private readonly PatternSet wants = WordFile.Patterns("wants");
    private readonly SpokenLanguage languages = LanguageReaders.Shared.Spoken;

    public Meaning Read(IncomingMessage message, Reader reader)
    {
        var sentence = Sentence.Of(message.Text);
        var two = twoReports.Read(sentence, out var hits);
        var told = two is not null && places.Look(two.First, message.Location) is { } first ? first : places.Look(sentence, message.Location);
        var place = told?.Value;
        var (skipFrom, skipTo) = told is { NamesStreet: true } ? (told.Start, told.End) : (0, 0);
        var ruled = two?.Category ?? categories.Read(PlaceMask.Meant(hits ?? categories.Hits(sentence), told), skipFrom, skipTo);
        var category = two is null ? learnedCategories.Weigh(ruled, PlaceMask.Of(sentence, told)) : ruled;
        var question = questions.Read(sentence);
        var language = languages.Of(sentence);
        var intent = learnedIntents.Weigh(intents.Read(sentence, language, Topic.Of(ruled, question is not null)), sentence);
        // who tells where it is and more, reports it
        var isReport = intent.MayReport && told is { IsAll: false, NamesStreet: true };
        var timed = Sentence.Of(PhoneFinder.Without(message.Text));
        var when = whens.Find(timed, reader.Now.DateTime, asked: false, ahead: intent.Best == Intents.Callback);
        var meaning = new Meaning
        {
            Language = language,
            Intent = isReport ? Intents.Report : intent.Best,
            Presumed = isReport || intent.Likely == intent.Best ? null : intent.Likely,
            AllIntents = isReport ? [Intents.Report, .. intent.All] : intent.All,
            Strong = intent.Strong,
            Categories = category.Tells || intent.Best is Intents.Report or Intents.Question or Intents.Idea or Intents.Other ? category.Slugs : [],
            CategorySure = category.Sure,
            LikelyCategories = category.Likely,
            Also = intent.Best switch
            {
                Intents.Report => two?.Second,
                Intents.Question when question is not null => beside.Read(sentence),
                _ => null,
            },
            Place = place,
            AtHomeRead = place is null ? new Later<PlaceValue?>(() => places.AtHome(sentence)) : Later<PlaceValue?>.Nothing,
            OnlyPlace = two is null && told is { IsAll: true },
            OnlyWhereRead = told is null ? Later<bool>.Nothing : new Later<bool>(() => OnlyWhere(where.Rest(sentence, told))),
            TellsWhat = !announcing.AreAll(sentence, told),
            IsFiller = filling.AreAll(sentence),
            LooseNumber = place?.Street is null ? places.LooseNumber(sentence) : null,
            When = when is { } found ? new WhenValue(timed.Raw(found.Start, found.End), found.Value) : null,
            Urgent = intent.Urgent,
            Unseen = intent.Unseen,
            CaseNumber = intent.Best == Intents.Status ? CaseNumber(sentence, place) : null,
            PhoneRead = new Later<string?>(() => phones.In(sentence)),
            KnownQuestion = intent.Best == Intents.Question ? question : null,
            GrievanceRead = new Later<Grievance>(() => complaints.About(sentence)),
            AnnouncedRead = new Later<string?>(() => complaints.Behind(sentence)),
            WantsLanguage = wants.Find(sentence) is [var wanted, ..] ? wanted.Pattern.Section : null,
            ClueLookup = new ClueLookup(read => clues.Of(new Heard(sentence, told, timed, when, intent), read)),
        };
        return Overruled(meaning, sentence, reader.Asked);
    }

    /// <summary>What is left beside the place names nothing that could be wrong there.</summary>
    private bool OnlyWhere(Sentence rest) =>
        categories.Read(rest) is { Tells: false } && !intents.Read(rest, null, default).All.Contains(Intents.Report);

    /// <summary>Danger, and words that work at any moment, say more than anything else.</summary>
    private Meaning Overruled(Meaning meaning, Sentence sentence, bool asked)
    {
        var found = danger.Read(sentence, asked);
        var intent = found switch
        {
            Danger.Crisis or Danger.Violence or Danger.Child => Intents.Crisis,
            Danger.Emergency => Intents.Emergency,
            _ => commands.Read(sentence)?.Kind switch
            {
                CommandKind.Human => Intents.Human,
                CommandKind.Stop => Intents.Stop,
                CommandKind.Language => Intents.Language,
                CommandKind.MyCases => Intents.Status,
                _ when meaning.WantsLanguage is not null && (sentence.Count <= MostOfAWish || meaning.Intent is Intents.Other or Intents.Greeting or Intents.Thanks) && meaning.Intent != Intents.Callback => Intents.Language,
                // "hij is 90 en doet niet open" complains of nobody
                _ when meaning is { Unseen: true, Intent: Intents.Complaint } && meaning.AllIntents.Contains(Intents.Contact) => Intents.Contact,
                _ => null,
            },
        };
        return intent is null ? meaning : meaning with { Intent = intent, Presumed = null, AllIntents = [intent, .. meaning.AllIntents.Where(other => other != intent)], Strong = true, Urgent = meaning.Urgent || found is Danger.Emergency or Danger.Crisis or Danger.Violence or Danger.Child };
    }

    private string? CaseNumber(Sentence sentence, PlaceValue? place)
    {
        var number = caseNumbers.Only(sentence);
        return number == place?.HouseNumber ? null : number;
    }
}
