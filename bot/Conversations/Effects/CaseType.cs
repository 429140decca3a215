namespace WijkBot.Conversations;

/// <summary>Kinds of case, by their names to the outside.</summary>
public enum CaseType
{
    Report,
    Question,
    Idea,
    Complaint,
    Contact,
    Callback,
}
