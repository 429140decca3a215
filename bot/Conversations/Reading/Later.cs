namespace WijkBot.Conversations;

/// <summary>What is read of a message only when somebody asks for it, and once.</summary>
internal sealed class Later<T>(Func<T> read) : IEquatable<Later<T>>
{
    /// <summary>For a message that does not tell.</summary>
    public static readonly Later<T?> Nothing = new(() => default);

    private readonly Lazy<T> value = new(read);

    public T Value => value.Value;

    public bool Equals(Later<T>? other) => other is not null && EqualityComparer<T>.Default.Equals(Value, other.Value);

    public override bool Equals(object? obj) => Equals(obj as Later<T>);

    public override int GetHashCode() => Value?.GetHashCode() ?? 0;
}
