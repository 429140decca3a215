using WijkBot.Cases;

namespace WijkBot.Inbox;

/// <summary>What can be shown of what a resident sent along.</summary>
public enum PhotoState
{
    Shown,

    /// <summary>No photo but a document.</summary>
    Document,

    /// <summary>Still to be fetched.</summary>
    Waiting,

    /// <summary>It could not be fetched, or it is no photo and was refused.</summary>
    GivenUp,

    /// <summary>The file is not there any more.</summary>
    Gone,

    /// <summary>The file cannot be read as a photo, or not be rid of where it was taken.</summary>
    Broken,
}

/// <summary>Looks what can be shown, and says it.</summary>
public sealed class PhotoStates(PhotoFiles files)
{
    /// <summary>As far as is known without opening the file.</summary>
    public static PhotoState Of(CasePhotoRow photo) => photo switch
    {
        { File: null, Attempts: >= CasePhotoRow.MostAttempts } => PhotoState.GivenUp,
        { File: null } => PhotoState.Waiting,
        { ContentType: { } type } when PhotoKind.IsImage(type) => PhotoState.Shown,
        _ => PhotoState.Document,
    };

    /// <summary>With the file opened.</summary>
    public async Task<PhotoState> LookAsync(CasePhotoRow photo, CancellationToken cancellationToken)
    {
        if (Of(photo) is var known and not PhotoState.Shown)
            return known;
        if (await files.ReadAsync(photo.File!, cancellationToken) is not { } content)
            return PhotoState.Gone;
        return CleanPhoto.AsShown(content, photo.ContentType!) is null ? PhotoState.Broken : PhotoState.Shown;
    }

    public static string Sentence(PhotoState state) => state switch
    {
        PhotoState.Waiting => "Bijlage wordt opgehaald. Kijk over een minuut nog eens.",
        PhotoState.GivenUp => "Bijlage kon niet worden opgehaald, of is geen foto.",
        PhotoState.Gone => "Deze foto is er niet meer.",
        PhotoState.Broken => "Deze foto is beschadigd, of kan niet zonder plaatsgegevens worden getoond.",
        PhotoState.Document => "Dit is een document (pdf).",
        _ => "",
    };
}
