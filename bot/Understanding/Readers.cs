using WijkBot.Municipality;
using WijkBot.Understanding.Answers;
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
        // the largest, each by itself, while this one makes the rest
        var danger = Task.Run(() => new DangerReader());
        var intents = Task.Run(() => new IntentReader());
        var whens = Task.Run(() => new WhenReader(Numbers));
        Categories = new CategoryReader(municipality.Categories);
        Questions = new QuestionReader(municipality.Questions);
        Places = new PlaceReader(areas, Streets, Numbers);
        Notation = new PlaceNotation(areas, Places);
        (Danger, Intents, Whens) = (danger.GetAwaiter().GetResult(), intents.GetAwaiter().GetResult(), whens.GetAwaiter().GetResult());
        YesNo = new YesNoReader(Polite);
        Commands = new CommandReader(Polite);
    }

    public MunicipalityData Municipality { get; }
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
}
