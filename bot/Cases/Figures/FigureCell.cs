using System.Runtime.InteropServices;

namespace WijkBot.Cases.Figures;

/// <summary>One number as it may be seen; what is held back is not in it.</summary>
/// <param name="Number">Null when it is held back.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FigureCell(FigureMark Mark, long? Number)
{
    public bool IsShown => Mark == FigureMark.Shown;

    internal static FigureCell Of(FigureMark mark, long number) => new(mark, mark == FigureMark.Shown ? number : null);

    public override string ToString() => $"{Mark} {Number}";
}

/// <summary>How a number is shown.</summary>
public enum FigureMark
{
    /// <summary>As it is.</summary>
    Shown,

    /// <summary>Held back because it is small: at least one, below the threshold.</summary>
    Small,

    /// <summary>Held back because a small one could be computed from it.</summary>
    Hidden,
}
