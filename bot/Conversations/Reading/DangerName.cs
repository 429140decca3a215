namespace WijkBot.Conversations;

/// <summary>Danger in the words of the outside contract, the same for a message that is read and for the case that came of it.</summary>
public static class DangerName
{
    /// <summary>
    /// <c>emergency</c> where help has to come now (112), <c>crisis</c> where somebody has to be talked with: thoughts of suicide (113), violence
    /// at home that is not going on this moment and a child in need (Veilig Thuis, Kindertelefoon); <c>police</c>, or <c>none</c>.
    /// </summary>
    public static string Of(Danger danger) => danger switch
    {
        Danger.Emergency => "emergency",
        Danger.Crisis or Danger.Violence or Danger.Child => "crisis",
        Danger.Police => "police",
        _ => "none",
    };
}
