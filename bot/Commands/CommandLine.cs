using System.CommandLine;

namespace WijkBot.Commands;

/// <summary>Decides between serving and a subcommand.</summary>
public static class CommandLine
{
    /// <summary>
    /// Runs the subcommand that <paramref name="args"/> begins with. No arguments, or arguments for the web server
    /// (<c>--urls</c>, <c>--Section:Key=value</c>): serves.
    /// </summary>
    /// <returns>The exit code.</returns>
    public static Task<int> RunAsync(string[] args, Func<string[], Task<int>> serve)
        => Serves(args) ? serve(args) : Root(Discovered()).Parse(args).InvokeAsync(
            // refusals and defects are the caller's to print
            new InvocationConfiguration { EnableDefaultExceptionHandler = false }, CancellationToken.None);

    private static bool Serves(string[] args)
        => args.Length == 0 || (args[0].StartsWith('-') && args[0] is not ("--help" or "-h" or "-?" or "--version"));

    internal static RootCommand Root(IEnumerable<ISubcommand> subcommands)
    {
        var root = new RootCommand("WijkBot: without a subcommand it serves; --urls says where, every key of appsettings.sample.json may follow.");
        foreach (var subcommand in subcommands)
        {
            root.Subcommands.Add(subcommand.Build());
        }

        return root;
    }

    private static IEnumerable<ISubcommand> Discovered()
        => typeof(CommandLine).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && typeof(ISubcommand).IsAssignableFrom(type))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (ISubcommand)Activator.CreateInstance(type)!);
}
