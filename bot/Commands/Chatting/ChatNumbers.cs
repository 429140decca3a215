using System.Globalization;
using WijkBot.Turns;

namespace WijkBot.Commands.Chatting;

/// <summary>Case numbers in a fixed order, so that the same talk always reads the same: the next only when one is taken.</summary>
internal sealed class ChatNumbers : IDrawNumbers
{
    private const int First = 100_001;
    private int taken;

    public string Draw() => (First + taken).ToString(CultureInfo.InvariantCulture);

    public void Take() => taken++;
}
