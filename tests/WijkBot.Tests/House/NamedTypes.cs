using System.Reflection;
using System.Reflection.Emit;

namespace WijkBot.Tests.House;

/// <summary>
/// The types that a type names, read from the compiled program: signatures, attributes and method bodies. So a fully
/// qualified name, a <c>var</c> or an extension method cannot hide what a list of usings would miss.
/// </summary>
internal static class NamedTypes
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static
        | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> s_opCodes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    public static IEnumerable<Type> Of(Type type)
        => Declared(type).Concat(type.GetMembers(All).SelectMany(InMember)).OfType<Type>().SelectMany(Flat).Distinct();

    private static IEnumerable<Type?> Declared(Type type)
        => [type.BaseType, .. type.GetInterfaces(), .. type.GetGenericArguments(),
            .. type.GetCustomAttributesData().Select(attribute => attribute.AttributeType)];

    private static IEnumerable<Type?> InMember(MemberInfo member) => member switch
    {
        FieldInfo field => [field.FieldType],
        PropertyInfo property => [property.PropertyType],
        EventInfo happening => [happening.EventHandlerType],
        MethodBase method => InMethod(method),
        _ => [],
    };

    private static IEnumerable<Type?> InMethod(MethodBase method)
        => method.GetParameters().Select(parameter => parameter.ParameterType)
            .Append((method as MethodInfo)?.ReturnType)
            .Concat(method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? [])
            .Concat(InBody(method));

    private static IEnumerable<Type?> InBody(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < code.Length;)
        {
            var opCode = code[at] == 0xFE ? s_opCodes[unchecked((short)(0xFE00 | code[at + 1]))] : s_opCodes[code[at]];
            at += opCode.Size;
            if (opCode.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                foreach (var type in InToken(method, BitConverter.ToInt32(code, at)))
                {
                    yield return type;
                }
            }

            at += OperandSize(opCode, code, at);
        }
    }

    private static IEnumerable<Type?> InToken(MethodBase method, int token)
    {
        var inType = method.DeclaringType is { IsGenericType: true } open ? open.GetGenericArguments() : null;
        var inMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        return method.Module.ResolveMember(token, inType, inMethod) switch
        {
            Type type => [type],
            FieldInfo field => [field.DeclaringType, field.FieldType],
            MethodInfo called => [called.DeclaringType, called.ReturnType, .. called.GetGenericArguments()],
            MemberInfo other => [other.DeclaringType],
            null => [],
        };
    }

    private static int OperandSize(OpCode opCode, byte[] code, int at) => opCode.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
        _ => 4,
    };

    /// <summary>A list of arrays of a type names that type.</summary>
    private static IEnumerable<Type> Flat(Type type)
        => type.HasElementType ? Flat(type.GetElementType()!)
            : type.IsGenericType ? type.GetGenericArguments().SelectMany(Flat).Prepend(type.GetGenericTypeDefinition())
            : [type];
}
