using System.Globalization;
using System.Security.Cryptography;

namespace WijkBot.Turns;

/// <summary>Draws numbers for new cases.</summary>
internal interface IDrawNumbers
{
    /// <summary>Six digits without meaning. That one is taken already is found out when it is written: another is drawn then.</summary>
    string Draw();
}

/// <summary>By chance, so that a number tells nothing and cannot be guessed from another.</summary>
internal sealed class CaseNumbers : IDrawNumbers
{
    public string Draw() => RandomNumberGenerator.GetInt32(100_000, 1_000_000).ToString(CultureInfo.InvariantCulture);
}
