namespace WijkBot.Conversations;

/// <summary>Danger in the words of the outside contract, the same for a message that is read and for the case that came of it.</summary>
public static class DangerName
{
    /// <summary><c>emergency</c> where 112 is named first, <c>crisis</c> where 113 is, <c>police</c>, or <c>none</c>.</summary>
    public static string Of(Danger danger) => danger switch
    {
        Danger.Emergency or Danger.Violence or Danger.Child => "emergency",
        Danger.Crisis => "crisis",
        Danger.Police => "police",
        _ => "none",
    };
}
