using System.Collections;
using System.ComponentModel;
using System.Reflection;

namespace WijkBot.Ops.Configuration;

/// <summary>What may stand under a key, read off an options class.</summary>
public abstract record KeyShape
{
    private KeyShape() { }

    /// <summary>One value, written as text.</summary>
    public sealed record Value(Type Type) : KeyShape;

    /// <summary>A list: keys are 0, 1, ….</summary>
    public sealed record Many(KeyShape Item) : KeyShape;

    /// <summary>Free names, each with the same shape.</summary>
    public sealed record Named(KeyShape Item) : KeyShape;

    /// <summary>Keys with fixed names.</summary>
    public sealed record Group(IReadOnlyDictionary<string, KeyShape> Keys) : KeyShape;

    /// <summary>The shape of an options class, or of the type of one of its properties.</summary>
    public static KeyShape Of(Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        if (TypeDescriptor.GetConverter(bare).CanConvertFrom(typeof(string)))
        {
            return new Value(type);
        }

        var items = ItemsOf(bare);
        return (items is [_, var named], items) switch
        {
            (true, _) => new Named(Of(items![1])),
            (_, [var item]) => new Many(Of(item)),
            _ => new Group(PropertiesOf(bare).ToDictionary(
                property => property.Name, property => Of(property.PropertyType), StringComparer.OrdinalIgnoreCase)),
        };
    }

    /// <summary>The properties the binder fills: writable ones, and collections that can be added to.</summary>
    public static IEnumerable<PropertyInfo> PropertiesOf(Type options)
        => options.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0)
            .Where(property => property.SetMethod?.IsPublic == true || ItemsOf(property.PropertyType) is not null);

    /// <summary>Key and value types of a dictionary, the item type of another collection, null otherwise.</summary>
    private static Type[]? ItemsOf(Type type)
    {
        if (type == typeof(string) || !typeof(IEnumerable).IsAssignableFrom(type))
        {
            return null;
        }

        Type[] faces = [type, .. type.GetInterfaces()];
        return (Find(faces, typeof(IDictionary<,>)) ?? Find(faces, typeof(IReadOnlyDictionary<,>))
            ?? Find(faces, typeof(IEnumerable<>)))?.GetGenericArguments();
    }

    private static Type? Find(Type[] faces, Type open)
        => Array.Find(faces, face => face.IsGenericType && face.GetGenericTypeDefinition() == open);
}
