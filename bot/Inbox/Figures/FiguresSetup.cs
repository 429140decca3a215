using WijkBot.Inbox.SignIn;
using WijkBot.Ops.Configuration;

namespace WijkBot.Inbox.Figures;

/// <summary>Wires the figures.</summary>
internal static class FiguresSetup
{
    internal static void AddFigures(this IHostApplicationBuilder builder)
    {
        builder.AddSection<FiguresOptions>("Figures");
        builder.Services.AddSingleton<FigureWords>();
        builder.Services.AddSingleton<FigureSheets>();
    }

    /// <summary>Also for who keeps roster and areas and sees no cases: figures tell of no case. See <see cref="FigureScope"/>.</summary>
    public static void MapFigures(this IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup(FigureChoice.Path).RequireAuthorization(SignInSetup.FiguresPolicy);
        pages.MapGet("", FigureEndpoints.GetAsync);
        pages.MapGet("/cijfers.csv", FigureEndpoints.CsvAsync);
        pages.MapGet("/cijfers.xlsx", FigureEndpoints.XlsxAsync);
    }
}
