using WijkBot.Handover;
using WijkBot.Inbox.Pages;

namespace WijkBot.Inbox.My;

/// <summary>What a colleague wants to be told, and how: his own choice.</summary>
internal static class MyEndpoints
{
    private const string Path = "/inbox/mijn";

    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/mijn", GetAsync);
        pages.MapPost("/mijn", SaveAsync).WithMetadata(ReadersToo.Mark);
    }

    private static async Task<IResult> GetAsync(string? klaar, HttpContext context, Preferences preferences, CancellationToken cancellationToken)
    {
        var person = Visitor.Of(context).Person!;
        var off = await preferences.OffAsync(person.Id, cancellationToken);
        return Show.Page<MyPage>(context, nameof(MyPage.Model), new MyModel(off, person.Email is { Length: > 0 }, person.Phone is { Length: > 0 }, klaar is not null));
    }

    private static async Task<IResult> SaveAsync(HttpContext context, Preferences preferences, CancellationToken cancellationToken)
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        var wanted = Preferences.All.Where(name => form[name].Count > 0).ToHashSet();
        await preferences.SaveAsync(Visitor.Of(context).Person!.Id, wanted, cancellationToken);
        return Show.SeeOther(context, $"{Path}?klaar=1");
    }
}

/// <summary>A colleague's own choices.</summary>
/// <param name="Off">Names of what is switched off.</param>
/// <param name="HasEmail">There is an address in the roster.</param>
/// <param name="HasPhone">There is a number in the roster.</param>
public sealed record MyModel(IReadOnlySet<string> Off, bool HasEmail, bool HasPhone, bool Saved);
