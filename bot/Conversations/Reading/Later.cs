namespace WijkBot.Conversations;

/// <summary>A yes or no of a message that is only read once somebody asks for it. Two are equal when what they say is.</summary>
internal sealed class Later(Func<bool> read) : IEquatable<Later>
{
    public static readonly Later No = new(() => false);

    private readonly Lazy<bool> value = new(read);

    public bool Value => value.Value;

    public bool Equals(Later? other) => other is not null && Value == other.Value;

    public override bool Equals(object? obj) => Equals(obj as Later);

    public override int GetHashCode() => Value.GetHashCode();
}
