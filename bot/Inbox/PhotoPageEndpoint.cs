using WijkBot.Cases;
using WijkBot.Inbox.Pages;

namespace WijkBot.Inbox;

/// <summary>One photo of a case on a page of its own, for who has no script.</summary>
internal static class PhotoPageEndpoint
{
    public static async Task<IResult> GetAsync(string number, Guid id, HttpContext context, CaseReader cases, PhotoStates states, CancellationToken cancellationToken)
    {
        if (await cases.CaseAsync(number, cancellationToken) is not { } file)
            return Show.NoCase(context);
        var at = file.Photos.ToList().FindIndex(photo => photo.Id == id);
        return at < 0
            ? Show.Message(context, StatusCodes.Status404NotFound, "Niet gevonden", "Deze foto hoort niet bij deze melding.")
            : Show.Page<PhotoPage>(context, nameof(PhotoPage.Model), new PhotoModel(file, at, await states.LookAsync(file.Photos[at], cancellationToken)));
    }
}

/// <summary>A photo among those of its case.</summary>
/// <param name="At">Which it is, from 0.</param>
public sealed record PhotoModel(CaseFile File, int At, PhotoState State)
{
    public CasePhotoRow Photo => File.Photos[At];

    /// <summary>Null when it is the first.</summary>
    public CasePhotoRow? Previous => At > 0 ? File.Photos[At - 1] : null;

    /// <summary>Null when it is the last.</summary>
    public CasePhotoRow? Next => At + 1 < File.Photos.Count ? File.Photos[At + 1] : null;

    public override string ToString() => $"photo of {File}";
}
