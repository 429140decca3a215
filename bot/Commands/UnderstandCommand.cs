using System.CommandLine;
using System.Globalization;
using WijkBot.Commands.Understand;
using WijkBot.Municipality;
using WijkBot.Ops;
using WijkBot.Ops.Start;
using WijkBot.Storage;
using WijkBot.Understanding;
using WijkBot.Wijken;

namespace WijkBot.Commands;

/// <summary><c>understand first</c> and <c>understand answers</c>: what the bot would understand of each line of standard input.</summary>
internal sealed class UnderstandCommand : ISubcommand
{
    private readonly Option<DateTime?> now = new("--now")
    {
        Description = "the moment of every message, local time of the municipality: 2026-11-22T15:00; default: now",
        CustomParser = given => Moment(given.Tokens[0].Value) ?? Refuse(given),
    };

    public Command Build() => new("understand", "Shows what would be understood, one JSON object a line.")
    {
        Mode("first", "Lines id<TAB>text, as first messages.", reading => reading.First),
        Mode("answers", "Lines id<TAB>language<TAB>slot<TAB>options<TAB>text, as answers.", reading => reading.Answer),
    };

    private Command Mode(string name, string description, Func<LineReading, Func<string, string>> how)
    {
        var command = new Command(name, description) { now };
        command.SetAction((parsed, stop) => RunAsync(parsed.GetValue(now), how, parsed.InvocationConfiguration.Output, stop));
        return command;
    }

    private static async Task<int> RunAsync(DateTime? moment, Func<LineReading, Func<string, string>> how, TextWriter output, CancellationToken stop)
    {
        var builder = ProgramBuilder.Create([]);
        builder.Logging.ClearProviders();
        builder.AddMunicipality();
        builder.AddWijken(DataFolder.Within(builder, DataFolder.Areas));
        builder.AddUnderstanding();
        await using var app = builder.Build();
        var read = how(new LineReading(app.Services.GetRequiredService<UnderstandingInUse>().Now, MomentOf(moment, app.Services.GetRequiredService<MunicipalityData>())));
        var number = 0;
        while (await Console.In.ReadLineAsync(stop) is { } line)
        {
            number++;
            if (line.Length > 0)
                await output.WriteLineAsync(Read(read, line, number));
        }
        await output.FlushAsync(stop);
        return 0;
    }

    private static string Read(Func<string, string> read, string line, int number)
    {
        try
        {
            return read(line);
        }
        catch (FormatException wrong)
        {
            throw new StartRefusedException($"Line {number}: {wrong.Message}", wrong);
        }
    }

    private static DateTimeOffset MomentOf(DateTime? local, MunicipalityData municipality) => local is { } moment
        ? new DateTimeOffset(moment, municipality.TimeZone.GetUtcOffset(moment))
        : municipality.Local(TimeProvider.System.GetUtcNow());

    /// <summary>A moment of its own time zone is none of the municipality's.</summary>
    private static DateTime? Moment(string text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) && moment is { Kind: DateTimeKind.Unspecified, Year: > 1900 and < 2200 } ? moment : null;

    private static DateTime? Refuse(System.CommandLine.Parsing.ArgumentResult given)
    {
        given.AddError("--now must be a moment such as 2026-11-22T15:00, without a time zone");
        return null;
    }
}
