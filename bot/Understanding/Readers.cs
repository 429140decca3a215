using WijkBot.Municipality;
using WijkBot.Understanding.Answers;
using WijkBot.Understanding.Learned;
using WijkBot.Understanding.Places;
using WijkBot.Understanding.Texts;
using WijkBot.Understanding.Topics;
using WijkBot.Understanding.When;
using WijkBot.Wijken;

namespace WijkBot.Understanding;

/// <summary>What several readers need, made once: each holds the words of its subject.</summary>
internal sealed class Readers
{
    public Readers(MunicipalityData municipality, AreaBook areas)
    {
        Municipality = municipality;
        Danger = new DangerReader(new LearnedDanger(Aim, WeightFile.LoadHidden("danger")));
        Intents = new IntentReader();
        Whens = new WhenReader(Numbers, municipality.TimeZone);
        Categories = new CategoryReader(municipality.Categories);
        Places = new PlaceReader(areas, Streets);
        Questions = new QuestionReader(municipality.Questions);
        Notation = new PlaceNotation(areas, Places);
        YesNo = new YesNoReader(Polite);
        Commands = new CommandReader(Polite);
        CaseNumbers = new CaseNumberReader(Numbers);
    }

    public MunicipalityData Municipality { get; }

    /// <summary>What examples teach of what somebody wants, and of danger.</summary>
    public LearnedModel Aim { get; } = new("aim");

    /// <summary>What examples teach of what a report is about.</summary>
    public LearnedModel Category { get; } = new("category");

    public Polite Polite { get; } = new();
    public NumberWords Numbers { get; } = new();
    public StreetWords Streets { get; } = new();
    public PhoneReader Phones { get; } = new();
    public DangerReader Danger { get; }
    public PlaceReader Places { get; }
    public PlaceNotation Notation { get; }
    public CategoryReader Categories { get; }
    public QuestionReader Questions { get; }
    public IntentReader Intents { get; }
    public WhenReader Whens { get; }
    public YesNoReader YesNo { get; }
    public CommandReader Commands { get; }
    public CaseNumberReader CaseNumbers { get; }
}
