using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using WijkBot.Messages;

namespace WijkBot.Pages;

/// <summary>The page that shows what is understood of a message and why. By a form that posts: the text stands in no address, and so in no log.</summary>
internal static class UnderstoodEndpoints
{
    private const string Path = "/begrip";
    private const int MostBody = 32 * 1024;

    public static void Map(RouteGroupBuilder phone)
    {
        phone.MapGet(Path, IResult (UnderstoodViews views) => Page(views.Empty()));
        phone.MapPost(Path, ReadAsync).WithMetadata(new RequestSizeLimitAttribute(MostBody));
    }

    private static async Task<IResult> ReadAsync(HttpContext context, UnderstoodViews views)
    {
        if (await FormAsync(context) is not { } form)
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        return Page(views.Read(CleanText.Of(form["tekst"]), form["soort"].ToString(), CleanText.Of(form["opties"])));
    }

    private static async Task<IFormCollection?> FormAsync(HttpContext context)
    {
        try
        {
            return context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : null;
        }
        catch (Exception broken) when (broken is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }

    private static RazorComponentResult<UnderstoodPage> Page(UnderstoodView view) => new(new { View = view });
}
