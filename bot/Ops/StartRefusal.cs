using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace WijkBot.Ops;

/// <summary>
/// Turns what stopped the start into lines for whoever administers the bot. Anything that is not a refusal
/// (a defect of ours) gives no lines and keeps its stack trace.
/// </summary>
public static class StartRefusal
{
    /// <summary>Exit code of a refused start.</summary>
    public const int ExitCode = 1;

    /// <summary>Runs the program; a refused start is printed on standard error, one line a reason.</summary>
    /// <returns>What the program returned, or <see cref="ExitCode"/>.</returns>
    public static async Task<int> GuardAsync(Func<Task<int>> program, TextWriter errors)
    {
        try
        {
            return await program();
        }
        catch (Exception exception) when (LinesOf(exception) is { Count: > 0 } lines)
        {
            foreach (var line in lines.Distinct(StringComparer.Ordinal))
            {
                await errors.WriteLineAsync(line);
            }

            return ExitCode;
        }
    }

    /// <summary>The reasons in <paramref name="exception"/>; empty when it is anything else than a refusal.</summary>
    public static IReadOnlyList<string> LinesOf(Exception exception) => exception switch
    {
        StartRefusedException refused => refused.Reasons,
        OptionsValidationException invalid => [.. invalid.Failures],
        AggregateException many when many.InnerExceptions.All(inner => LinesOf(inner).Count > 0)
            => [.. many.InnerExceptions.SelectMany(LinesOf)],
        IOException { InnerException: AddressInUseException } taken
            => [$"{taken.Message.TrimEnd('.')}; stop what listens there or choose another address with --urls"],
        _ => [],
    };
}
