namespace WijkBot.Understanding.Texts;

/// <summary>An entry of word data.</summary>
/// <param name="Section">The name of the section that it stands in; empty before the first.</param>
internal sealed record WordLine(string Section, string Entry);
