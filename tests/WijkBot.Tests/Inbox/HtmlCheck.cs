using System.Text.RegularExpressions;

namespace WijkBot.Tests.Inbox;

/// <summary>What must hold of every page, whoever reads it with whatever.</summary>
internal static partial class HtmlCheck
{
    private static readonly HashSet<string> Empty = ["meta", "link", "input", "br", "img", "hr"];

    public static void ShouldBeSound(string html)
    {
        html.TrimStart().ShouldStartWith("<!DOCTYPE html>");
        html.ShouldContain("<html lang=\"nl\"");
        Inline().Matches(html).Select(match => match.Value).ShouldBeEmpty("inline style or script is refused by the content security policy");
        Unclosed(html).ShouldBeEmpty();
        HeadingsInOrder(html);
        var ids = Regex.Matches(html, " id=\"([^\"]+)\"").Select(match => match.Groups[1].Value).ToList();
        ids.ShouldBeUnique();
        Regex.Matches(html, " (?:for|aria-labelledby|aria-describedby)=\"([^\"]+)\"").SelectMany(match => match.Groups[1].Value.Split(' ')).Except(ids)
            .ShouldBeEmpty("a label that labels nothing");
        Regex.Matches(html, "<img (?![^>]*alt=)").ShouldBeEmpty();
        Regex.Matches(html, "<form[^>]*method=\"post\".*?</form>", RegexOptions.Singleline)
            .ShouldAllBe(form => form.Value.Contains("__RequestVerificationToken"));
    }

    private static void HeadingsInOrder(string html)
    {
        var levels = Regex.Matches(html, "<h([1-6])").Select(match => int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        levels.Count(level => level == 1).ShouldBe(1);
        levels[0].ShouldBe(1);
        levels.Zip(levels.Skip(1)).ShouldAllBe(pair => pair.Second <= pair.First + 1);
    }

    private static List<string> Unclosed(string html)
    {
        var open = new Stack<string>();
        var wrong = new List<string>();
        foreach (Match tag in Tag().Matches(html))
        {
            var name = tag.Groups[2].Value.ToLowerInvariant();
            if (Empty.Contains(name))
                continue;
            if (tag.Groups[1].Length == 0)
                open.Push(name);
            else if (!open.TryPop(out var last) || last != name)
                wrong.Add($"</{name}> closes {last}");
        }
        return [.. wrong, .. open];
    }

    [GeneratedRegex("<(/?)([a-zA-Z][a-zA-Z0-9]*)(?:\\s[^<>]*)?>")]
    private static partial Regex Tag();

    [GeneratedRegex("<script(?![^>]*\\ssrc=)|<style| style=\"| on[a-z]+=\"|javascript:")]
    private static partial Regex Inline();
}
