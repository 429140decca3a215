using WijkBot.Understanding.Answers;
using WijkBot.Understanding.Learned;
using WijkBot.Understanding.Places;
using WijkBot.Understanding.Texts;
using WijkBot.Understanding.Topics;
using WijkBot.Understanding.When;

namespace WijkBot.Understanding;

/// <summary>
/// The dearest of the readers that know the languages alone and nothing of a municipality or its areas: made once for as long as the program runs,
/// so that areas that are replaced do not cost them again.
/// </summary>
internal sealed class LanguageReaders
{
    private static readonly Lazy<LanguageReaders> Made = new(() => new LanguageReaders());

    private LanguageReaders()
    {
        Joint = new JointModel(Aim, WeightFile.LoadHidden("danger"));
        Danger = new DangerReader(new LearnedDanger(Joint));
        YesNo = new YesNoReader(Polite);
        Commands = new CommandReader(Polite);
        CaseNumbers = new CaseNumberReader(Numbers);
    }

    public static LanguageReaders Shared => Made.Value;

    /// <summary>What examples teach of what somebody wants, and of danger.</summary>
    public LearnedModel Aim { get; } = new("aim");

    /// <summary>The same, by two models together.</summary>
    public JointModel Joint { get; }

    /// <summary>What examples teach of what a report is about.</summary>
    public LearnedModel Category { get; } = new("category");

    public Polite Polite { get; } = new();
    public SpokenLanguage Spoken { get; } = new();
    public NumberWords Numbers { get; } = new();
    public StreetWords Streets { get; } = new();
    public TimeWords Times { get; } = new();
    public PhoneReader Phones { get; } = new();
    public DangerReader Danger { get; }
    public IntentReader Intents { get; } = new();
    public YesNoReader YesNo { get; }
    public CommandReader Commands { get; }
    public CaseNumberReader CaseNumbers { get; }
}
