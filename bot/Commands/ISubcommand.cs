using System.CommandLine;

namespace WijkBot.Commands;

/// <summary>
/// One subcommand of the program, for example <c>chat</c>. A class with a parameterless constructor in this room is found
/// by itself. Its action returns the exit code and writes nothing but its result on standard output.
/// </summary>
public interface ISubcommand
{
    /// <summary>The command with its arguments, options and action.</summary>
    Command Build();
}
