using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Municipality;

namespace WijkBot.Dialogs;

/// <summary>A person, one word away: queued with all that was said, and told honestly when somebody reads it. Asks more is asked.</summary>
public sealed class MensDialog(MunicipalityData municipality) : Dialog
{
    /// <summary>What such a case is about when nothing was said yet.</summary>
    public const string Asks = Waiting.NothingTold;

    private static readonly TimeSpan JustNow = TimeSpan.FromDays(1);

    public override string Name => DialogBook.Known.Human;
    public override IReadOnlyList<string> For => [Intents.Human];
    public override bool EndsTurn => true;

    public override bool NeedsCases => true;

    public override string? PhotoSlot => "foto";

    /// <summary>"Ik wil een regisseur spreken over zwerfvuil": asked in a sentence, it may tell what for.</summary>
    public override IEnumerable<(string Slot, SlotValue Value)> Fill(Meaning meaning, IncomingMessage message)
    {
        if (message.Text.Trim().Length > 0)
            yield return ("wat", new TextValue(message.Text.Trim()));
        if (meaning.CategorySure && meaning.Categories.Count > 0)
            yield return ("soort", new ChoiceValue(meaning.Categories[0]));
        if (meaning.Place is { } place)
            yield return ("waar", place);
    }

    public override IEnumerable<Step> Steps =>
    [
        Do("open", Wish),
        // before what was told is left: who has it, works when he works
        Tell("wanneer", Text),
        Do("wacht", _ => new AwaitPerson()),
    ];

    private static Effect? Wish(Scene scene)
    {
        if (Waits(scene))
            return More(scene);
        return Known(scene) is { } number ? new AddToCase(number, Own(scene) is { Length: > 0 } words ? words : Asks, scene.Photos("foto")) { WantsPerson = true } : Case(scene);
    }

    private static bool Waits(Scene scene) => scene.State.LastCase is not null && (scene.State.AwaitsPersonSince is not null || Verteld.IsAlGemeld(scene));

    /// <summary>The case that this is about: a colleague wrote about it, or it was made a moment ago. Null when something else was being told.</summary>
    private static string? Known(Scene scene)
    {
        if (Verteld.Voor(scene) is { Woorden.Length: > 0 } or { Fotos.Count: > 0 } || scene.Has("soort") && scene.Has("waar"))
            return null;
        var (state, now) = (scene.State, scene.Facts.Now);
        var number = state.PersonSpoke is { } spoke && spoke.StillCounts(now) ? spoke.Number : now - state.LastTurn < JustNow ? state.LastCase : null;
        return scene.Cases.Any(one => one.Number == number && one.Status is not ("resolved" or "closed" or "declined" or "withdrawn")) ? number : null;
    }

    /// <summary>What was said before goes along: nothing is lost and nothing is asked again.</summary>
    private static OpenCase Case(Scene scene)
    {
        var told = Verteld.Voor(scene);
        return new OpenCase(CaseType.Contact)
        {
            Number = scene.Facts.NextNumber,
            Category = scene.Choice("soort") ?? told.Soort,
            Description = Words(scene, told) is { Length: > 0 } words ? words : Asks,
            Place = scene.Get<PlaceValue>("waar") ?? told.Plaats,
            When = told.Wanneer,
            Urgent = told.IsGevaarlijk,
            WantsPerson = true,
            Photos = [.. told.Fotos, .. scene.Photos("foto")],
        };
    }

    private static string Own(Scene scene) => scene.Text("wat");

    private static string Words(Scene scene, Verteld told) => Kort.Samen(new[] { told.Woorden, Own(scene) }.Where(words => words.Length > 0));

    /// <summary>Whoever waits already has a case: what was begun since belongs there.</summary>
    private static AddToCase? More(Scene scene)
    {
        var told = Verteld.Voor(scene);
        var more = new AddToCase(scene.State.LastCase!, Words(scene, told), [.. told.Fotos, .. scene.Photos("foto")]);
        return more.SaysSomething ? more : null;
    }

    private Phrase Text(Scene scene)
    {
        var (now, hours, told) = (scene.Facts.Now, municipality.Hours, Verteld.Voor(scene));
        var who = scene.Who.For(scene.Get<PlaceValue>("waar") ?? told.Plaats, scene.Choice("soort") ?? told.Soort, now);
        var later = Leestijd.Later(who, now, hours);
        var text = Leestijd.IsVandaag(now, hours) && (later is null || later.Value.Date == now.Date)
            ? "Een medewerker leest uw bericht vandaag. U mag alvast typen waar het over gaat. Bellen kan ook: {telefoon}"
            : "Een medewerker leest uw bericht vanaf {moment}. U mag alvast typen waar het over gaat. Bellen kan ook: {telefoon}";
        return new Phrase(text).With("telefoon", municipality.Phone).With("moment", later ?? Leestijd.Vanaf(now, hours));
    }
}
