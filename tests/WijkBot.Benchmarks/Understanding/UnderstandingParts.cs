using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Municipality;
using WijkBot.Ops.Start;
using WijkBot.Understanding;
using WijkBot.Wijken;

namespace WijkBot.Benchmarks.Understanding;

/// <summary>Understanding by itself, without the rest of the program.</summary>
internal static class UnderstandingParts
{
    public static readonly Reader Now = new(new DateTimeOffset(2026, 11, 22, 15, 0, 0, TimeSpan.FromHours(1)), "nl");

    private static readonly ResidentAddress Resident = new("sms", "+31600000000");

    /// <summary>The sample municipality, read; understanding is made when it is asked for.</summary>
    public static WebApplication Build()
    {
        var builder = ProgramBuilder.Create([]);
        builder.AddMunicipality();
        builder.AddWijken();
        builder.AddUnderstanding();
        return builder.Build();
    }

    /// <summary>Has the municipality's files read.</summary>
    public static void Municipality(WebApplication app)
    {
        _ = app.Services.GetRequiredService<MunicipalityData>();
        _ = app.Services.GetRequiredService<AreaBook>();
    }

    public static RuleUnderstanding Of(WebApplication app) =>
        new(app.Services.GetRequiredService<MunicipalityData>(), app.Services.GetRequiredService<AreaBook>());

    public static IncomingMessage Message(string text) => new() { ProviderId = "reading", From = Resident, ReceivedAt = Now.Now, Text = text };

    /// <summary>A text of this length of one part again and again.</summary>
    public static string Repeated(string part, int characters) => string.Concat(Enumerable.Repeat(part, characters / part.Length + 1))[..characters];

    /// <summary>The same text as another string: the last text read is kept.</summary>
    public static string Copy(string text) => new(text.AsSpan());
}
