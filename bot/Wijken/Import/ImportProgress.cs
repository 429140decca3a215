namespace WijkBot.Wijken;

/// <summary>How far an import is.</summary>
/// <param name="File">What is read.</param>
/// <param name="Done">From 0 to 1.</param>
/// <param name="Rows">Read so far.</param>
internal readonly record struct ImportProgress(string File, double Done, long Rows = 0);
