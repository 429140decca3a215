using WijkBot.Tests.Municipality;
using WijkBot.Wijken;

namespace WijkBot.Tests.Wijken;

/// <summary>
/// The roster of the sample with something more in it, in the words of roster.yaml: <c>schelfhorst afwezig: [...]</c> beside a person,
/// <c>categorieen: {...}</c> beside all.
/// </summary>
internal static class SampleRoster
{
    public static Roster With(params string[] more)
    {
        using var folder = new DataFolder();
        return Almelo.Read(folder.Roster(more).Directory).Roster;
    }

    /// <summary>Puts it in the file.</summary>
    public static DataFolder Roster(this DataFolder folder, params string[] more)
    {
        foreach (var part in more)
        {
            if (part.Split(' ', 2) is [var id, var keys] && !id.EndsWith(':'))
                folder.Edit("roster.yaml", id == "teamleider" ? "  id: teamleider\n" : $"id: {id},", id == "teamleider" ? $"  id: teamleider\n  {keys}\n" : $"id: {id}, {keys},");
            else
                folder.Edit("roster.yaml", "\nwijken:\n", $"\n{part}\nwijken:\n");
        }
        return folder;
    }
}
