namespace WijkBot.Tests.House;

/// <summary>What the README shows is what the bot says.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void Its_conversation_is_one_of_the_golden_ones()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        var talk = File.ReadAllText(Path.Combine(Repository.Root, "tests", "Conversations", "melding", "alles-in-een-bericht-sms.nl.chat"));
        var said = talk.Split('\n').SkipWhile(line => !line.StartsWith("Bewoner:", StringComparison.Ordinal));

        readme.ShouldContain(string.Join('\n', said).Trim());
    }

    [Fact]
    public void Every_file_it_points_to_is_there()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        var targets = System.Text.RegularExpressions.Regex.Matches(readme, @"\]\((?<to>[^)#]+)(#[^)]*)?\)")
            .Select(match => match.Groups["to"].Value).Where(to => !to.StartsWith("http", StringComparison.Ordinal));

        targets.ShouldAllBe(to => Path.Exists(Path.Combine(Repository.Root, to)));
    }
}
