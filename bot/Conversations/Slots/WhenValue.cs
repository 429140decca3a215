namespace WijkBot.Conversations;

/// <summary>A time as the resident told it.</summary>
/// <param name="Text">The resident's words for it: <c>sinds maandag</c>.</param>
/// <param name="Value">
/// Normal form: <c>D:2026-11-21</c>, <c>T:2026-11-21T22:30</c>, <c>I:start/end</c> (end exclusive), <c>S:2026-11-16</c> (since;
/// <c>S:~</c> for an unstated while), <c>R:</c> with an RFC 5545 RRULE; <c>~</c> behind it for about. Local time of the municipality.
/// </param>
public sealed record WhenValue(string Text, string Value) : SlotValue
{
    public override string ToString() => "when";
}
