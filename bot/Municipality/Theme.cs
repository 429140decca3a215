namespace WijkBot.Municipality;

/// <summary>
/// How the municipality's pages look: design tokens by the names of NL Design System (<c>--utrecht-...</c>), as its themes are published.
/// See https://nldesignsystem.nl.
/// </summary>
/// <param name="ClassName">The class that carries the tokens: <c>almelo-theme</c>.</param>
/// <param name="Css">The style sheet.</param>
public sealed record Theme(string ClassName, string Css)
{
    public override string ToString() => ClassName;
}
