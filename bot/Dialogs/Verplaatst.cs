using WijkBot.Conversations;
using WijkBot.Municipality;

namespace WijkBot.Dialogs;

/// <summary>Whose work a report is after its place or its kind was put right. What was agreed or refused counts for one partner only, and stays as long as it is that partner's.</summary>
internal sealed class Verplaatst(MunicipalityData municipality, Wiens wiens)
{
    private static bool Is(Scene scene) => scene.Has(PartnerAgain.Mark);

    /// <summary>It is another's now, or nobody's.</summary>
    public bool Moves(Scene scene) => Is(scene) && !Stays(scene) && (scene.Has(PartnerAgain.Before) || wiens.One(scene) is not null);

    /// <summary>Something is still to be said or asked: it is of others now, or the question stood open.</summary>
    public bool Speaks(Scene scene) => !Is(scene) || !scene.Has(PartnerAgain.Quiet) && (!Stays(scene) || scene.Has(PartnerAgain.Open));

    public SetPartner Effect(Scene scene) => new(scene.Opened!, wiens.One(scene)?.Id) { Before = scene.Choice(PartnerAgain.Before), Follows = true };

    /// <summary>The one that follows from the place; null when the place was not put right.</summary>
    public Partner? Partner(Scene scene)
    {
        if (!Is(scene))
            return null;
        return Stays(scene) ? Before(scene) : wiens.One(scene);
    }

    /// <summary>Who was told to get it and gets nothing any more; null when nobody was.</summary>
    public Partner? Dropped(Scene scene) =>
        Moves(scene) && Speaks(scene) && !scene.Has(PartnerAgain.Refused) && Before(scene) is { TakesReports: true, Told: not null } before ? before : null;

    private Partner? Before(Scene scene) => municipality.Partner(scene.Choice(PartnerAgain.Before));

    /// <summary>It still may be of the partner it had; without one, it may be of the same as before.</summary>
    private bool Stays(Scene scene)
    {
        var now = wiens.Of(scene);
        return Before(scene) is { } before
            ? now.Contains(before)
            : now.SequenceEqual(wiens.At(scene.Get<PlaceValue>(PartnerAgain.PlaceBefore), scene.Choice(PartnerAgain.KindBefore)));
    }
}
