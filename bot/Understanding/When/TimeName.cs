namespace WijkBot.Understanding.When;

/// <summary>A word of a <see cref="TimeFile"/>, with the endings and prefixes it was made with.</summary>
internal sealed record TimeName(string Word, TimeWord Meaning, bool IsShy);
