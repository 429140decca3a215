using WijkBot.Conversations;
using WijkBot.Messages;

namespace WijkBot.Dialogs;

/// <summary>Danger: the right number, a case with what is known, people alerted, and no question.</summary>
public sealed class GevaarDialog : Dialog
{
    public override string Name => DialogBook.Known.Danger;
    public override IReadOnlyList<string> For => [Intents.Emergency, Intents.Crisis];
    public override string? PhotoSlot => "foto";
    public override bool EndsTurn => true;

    public override IEnumerable<(string Slot, SlotValue Value)> Fill(Meaning meaning, IncomingMessage message)
    {
        yield return ("wat", new TextValue(message.Text));
        if (meaning is { Intent: Intents.Emergency, CategorySure: true, Categories.Count: > 0 })
            yield return ("soort", new ChoiceValue(meaning.Categories[0]));
        if (meaning.Place is { } place)
            yield return ("waar", place);
        if (message.DangerTold)
            yield return ("verteld", new NothingValue());
    }

    public override IEnumerable<Step> Steps =>
    [
        Do("zeg", scene => new Say(TextFor(Kind(scene))) { Danger = true }).If(scene => !scene.Has("verteld")),
        Do("open", Case).If(scene => !scene.Has("bij")),
        Do("voegtoe", scene => new AddToCase(scene.Text("bij"), Words(scene), Photos(scene))).If(scene => scene.Has("bij")),
    ];

    /// <summary>What is said first. It never suggests that the municipality calls for help.</summary>
    public static Phrase TextFor(Danger danger) => danger switch
    {
        Danger.Crisis => "Wat erg dat u zich zo voelt. Praat nu met iemand: bel 113 of 0800-0113, gratis, dag en nacht. Bij direct gevaar: bel 112. Een medewerker leest dit later ook.",
        Danger.Violence => "Bent u nu in gevaar, bel dan 112. Voor hulp en advies: bel Veilig Thuis, 0800-2000, gratis, dag en nacht. Een medewerker leest dit later ook.",
        Danger.Child => "Goed dat je dit vertelt. Bel de Kindertelefoon: 0800-0432, gratis. Ben je nu in gevaar, bel dan 112. Een medewerker leest dit later ook.",
        Danger.Utility => "Geen stroom of gas: bel 0800-9009, gratis, dag en nacht. Ruikt u gas, ga dan naar buiten en bel 112.",
        Danger.Police => "Is er nu gevaar, bel dan 112. Is er geen haast, bel dan de politie: 0900-8844.",
        _ => "Is er nu gevaar, bel zelf 112. Ruikt u gas, ga dan eerst naar buiten. Wij kunnen geen hulp sturen. Een medewerker leest uw bericht later ook.",
    };

    private static Danger Kind(Scene scene) => Enum.Parse<Danger>(scene.Choice("gevaar") ?? nameof(Danger.Emergency));

    private static OpenCase Case(Scene scene) => new(CaseType.Report)
    {
        Number = scene.Facts.NextNumber,
        Category = scene.Choice("soort"),
        Description = Words(scene),
        Place = scene.Get<PlaceValue>("waar") ?? Verteld.Voor(scene).Plaats,
        Danger = Kind(scene),
        Urgent = true,
        Alert = true,
        WantsPerson = true,
        Photos = Photos(scene),
    };

    /// <summary>What was being told goes along; of what kind that was says nothing of the danger.</summary>
    private static string Words(Scene scene) =>
        Verteld.Voor(scene).Woorden is { Length: > 0 } before ? $"{scene.Text("wat")} ({before})" : scene.Text("wat");

    private static IReadOnlyList<string> Photos(Scene scene) => [.. Verteld.Voor(scene).Fotos, .. scene.Photos("foto")];
}
