namespace WijkBot.Conversations;

/// <summary>The partner of a case, as far as a conversation needs to know.</summary>
/// <param name="Id">Id of the partner.</param>
/// <param name="Agreed">Whether the resident agreed that it is passed on; null when he did not answer.</param>
/// <param name="PassedOn">It was passed on: that cannot be taken back.</param>
public sealed record CasePartner(string Id, bool? Agreed, bool PassedOn);
