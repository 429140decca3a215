namespace WijkBot.Conversations;

/// <summary>The resident says whose work a case is, or whether it may be passed on to them.</summary>
/// <param name="Partner">Id of the partner.</param>
public sealed record SetPartner(string Number, string Partner) : Effect
{
    /// <summary>The answer whether it may be passed on; null when only the partner was told.</summary>
    public Consent? Consent { get; init; }

    public override string ToString() => $"case {Number} partner {Partner}";
}

/// <summary>What a resident agrees to when a case can be passed on to a partner.</summary>
/// <param name="Agreed">The case may be passed on.</param>
/// <param name="Name">His name may go along.</param>
/// <param name="Phone">His number may go along.</param>
public sealed record Consent(bool Agreed, bool Name = false, bool Phone = false);
