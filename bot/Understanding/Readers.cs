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
internal sealed class Readers(MunicipalityData municipality, AreaBook areas)
{
    private readonly LanguageReaders languages = LanguageReaders.Shared;

    public MunicipalityData Municipality => municipality;

    public LearnedModel Aim => languages.Aim;
    public JointModel Joint => languages.Joint;
    public LearnedModel Category => languages.Category;
    public Polite Polite => languages.Polite;
    public NumberWords Numbers => languages.Numbers;
    public StreetWords Streets => languages.Streets;
    public DangerReader Danger => languages.Danger;
    public IntentReader Intents => languages.Intents;
    public YesNoReader YesNo => languages.YesNo;
    public PhoneReader Phones => languages.Phones;
    public CommandReader Commands => languages.Commands;
    public CaseNumberReader CaseNumbers => languages.CaseNumbers;
    public WhenReader Whens { get; } = new(LanguageReaders.Shared.Times, LanguageReaders.Shared.Numbers, municipality.TimeZone);
    public CategoryReader Categories { get; } = new(municipality.Categories);
    public QuestionReader Questions { get; } = new(municipality.Questions);
    public PlaceReader Places { get; } = new(areas, LanguageReaders.Shared.Streets);
    public PlaceNotation Notation => field ??= new(areas, Places);
}
