namespace WijkBot.Conversations;

/// <summary>Whose work a case is, as the resident says or as follows from its place, or whether it may be passed on to them.</summary>
/// <param name="Partner">Id of the partner; null when it is nobody's but ours any more.</param>
public sealed record SetPartner(string Number, string? Partner) : Effect
{
    /// <summary>Id of the partner whose work it was until the place was put right; null when it was nobody's.</summary>
    public string? Before { get; init; }

    /// <summary>It follows from another place: the resident did not name it.</summary>
    public bool Follows { get; init; }

    /// <summary>The answer whether it may be passed on; null when only the partner was told.</summary>
    public Consent? Consent { get; init; }

    public override string ToString() => $"case {Number} partner {Partner}";
}

/// <summary>What a resident agrees to when a case can be passed on to a partner.</summary>
/// <param name="Agreed">The case may be passed on.</param>
/// <param name="Name">His name may go along.</param>
/// <param name="Phone">His number may go along.</param>
public sealed record Consent(bool Agreed, bool Name = false, bool Phone = false);
