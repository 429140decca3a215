using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using WijkBot.Administration;
using WijkBot.Inbox.Pages.Admin;

namespace WijkBot.Inbox.Admin;

/// <summary>The pages of the areas: what is used, and importing another year: first read and compared, then used.</summary>
internal static class AreaEndpoints
{
    private const int MostFiles = 10;

    public static IResult Get(HttpContext context, AreaJobs jobs, string? klaar) => Page(context, jobs, [], klaar);

    public static IResult GetJob(HttpContext context, AreaJobs jobs, string id) =>
        jobs.Find(id) is { } job ? Show.Page<AreaJobPage>(context, nameof(AreaJobPage.Model), job) : NoJob(context);

    /// <summary>Writes the files as they come in, and begins to read them.</summary>
    public static async Task<IResult> UploadAsync(HttpContext context, AreaJobs jobs)
    {
        var (id, folder) = jobs.Begin();
        var (files, all, tooMany) = (new List<string>(), false, false);
        try
        {
            var parts = UploadGuard.PartsOf(context);
            while (await parts.ReadNextSectionAsync(context.RequestAborted) is { } part)
            {
                if (part.AsFileSection() is { FileName.Length: > 0, FileStream: not null } file && !(tooMany |= files.Count == MostFiles))
                    files.Add(await SavedAsync(file, folder, files.Count, context.RequestAborted));
                else if (part.AsFormDataSection() is { Name: "heel-nederland" })
                    all = true;
            }
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or BadHttpRequestException or OperationCanceledException)
        {
            files.Clear();
        }
        if (files.Count > 0 && !tooMany)
            return Show.SeeOther(context, $"/inbox/beheer/gebieden/{jobs.Start(id, By(context), files, all).Id}");
        jobs.Forget(id);
        return Page(context, jobs, [tooMany ? $"Het zijn te veel bestanden: hooguit {MostFiles} tegelijk." : "Er is geen bestand aangekomen. Kies er een, van samen hooguit 2 GB, en wacht tot het is verstuurd."], null);
    }

    public static IResult Stop(HttpContext context, AreaJobs jobs, string id)
    {
        if (jobs.Find(id) is not { } job)
            return NoJob(context);
        if (job.IsBusy)
            jobs.Stop(id);
        return Show.SeeOther(context, $"/inbox/beheer/gebieden/{id}");
    }

    /// <summary>What was read is put with the years, and used when that button was pressed.</summary>
    public static async Task<IResult> KeepAsync(HttpContext context, AreaJobs jobs, string id)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var use = form["gebruik"].ToString() == "ja";
        return await jobs.KeepAsync(id, use, By(context), context.RequestAborted) switch
        {
            AreaKeeping.Done => Show.SeeOther(context, $"/inbox/beheer/gebieden?klaar={(use ? "gebruik" : "bewaard")}"),
            AreaKeeping.ComparedAgain => Show.SeeOther(context, $"/inbox/beheer/gebieden/{id}"),
            _ => NoJob(context),
        };
    }

    public static async Task<IResult> DropAsync(HttpContext context, AreaJobs jobs, string id)
    {
        if (jobs.Find(id) is { IsBusy: true })
            return Show.SeeOther(context, $"/inbox/beheer/gebieden/{id}");
        await jobs.DropAsync(id, By(context), context.RequestAborted);
        return Show.SeeOther(context, "/inbox/beheer/gebieden?klaar=weg");
    }

    private static async Task<string> SavedAsync(FileMultipartSection file, string folder, int index, CancellationToken cancellationToken)
    {
        var name = AreaUpload.Harmless(file.FileName);
        var path = AreaUpload.PathOf(folder, index, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using var kept = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        await file.FileStream!.CopyToAsync(kept, cancellationToken);
        return name;
    }

    internal static RazorComponentResult Page(HttpContext context, AreaJobs jobs, IReadOnlyList<string> problems, string? done) => Show.Page<AreasPage>(
        context, nameof(AreasPage.Model), new AreasModel(jobs.Used, jobs.Kept, jobs.All, problems, done), problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);

    private static RazorComponentResult NoJob(HttpContext context) =>
        Show.Message(context, StatusCodes.Status404NotFound, "Niet gevonden", "Dit is er niet meer: het is weggegooid of ouder dan een week.");

    internal static string By(HttpContext context) => context.User.FindFirstValue(ClaimTypes.NameIdentifier)!;
}

/// <summary>The areas on their page.</summary>
/// <param name="Used">Name of the imported year that is used; null for the files of the municipality.</param>
/// <param name="Done">What was done a moment ago.</param>
public sealed record AreasModel(string? Used, IReadOnlyList<WijkBot.Wijken.KeptYear> Years, IReadOnlyList<AreaJob> Jobs, IReadOnlyList<string> Problems, string? Done);
