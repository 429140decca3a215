using System.ComponentModel.DataAnnotations;
using WijkBot.Cases.Figures;

namespace WijkBot.Inbox.Figures;

/// <summary>Section <c>Figures</c>: what may be shown of numbers.</summary>
public sealed class FiguresOptions
{
    /// <summary>A number below it, nought excepted, is not shown; nor is how long answers took where there are fewer.</summary>
    [Range(Suppression.LeastThreshold, 100, ErrorMessage = "must be 3 to 100")]
    public int SmallestCount { get; set; } = 5;
}
