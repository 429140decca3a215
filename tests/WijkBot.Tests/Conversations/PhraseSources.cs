using System.Reflection;
using System.Reflection.Emit;
using System.Text.Json.Serialization;
using WijkBot.Conversations;

namespace WijkBot.Tests.Conversations;

/// <summary>
/// Every Dutch source text in the program that a resident may read: literals that become a <see cref="Phrase"/>, and literals that
/// read as a sentence, out of the compiled engine and dialogs. So a text in a branch that no talk reaches is found too.
/// </summary>
internal static class PhraseSources
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    public static IReadOnlyList<string> InProgram { get; } = [.. typeof(Phrase).Assembly.GetTypes()
        .Where(type => Outermost(type) is { Namespace: "WijkBot.Conversations" or "WijkBot.Dialogs" } outer && !outer.IsAssignableTo(typeof(JsonSerializerContext)))
        .SelectMany(type => type.GetMembers(All).OfType<MethodBase>())
        .SelectMany(InMethod).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The texts of the sample municipality: what it is about, and answers.</summary>
    public static IReadOnlyList<string> InMunicipality { get; } =
        [.. Sample.Municipality.Categories.Select(category => category.InSentence).Concat(Sample.Municipality.Questions.Select(question => question.Answer))
            .Concat(Sample.Municipality.Partners.Select(partner => partner.Told).OfType<string>())
            .Concat([Sample.Municipality.PartnerChoice!.Question, Sample.Municipality.PartnerChoice.Neither]).Distinct()];

    private static IEnumerable<string> InMethod(MethodBase method)
    {
        string? last = null;
        foreach (var (code, token) in Instructions(method.GetMethodBody()?.GetILAsByteArray() ?? []))
        {
            if (last is not null && (Becomes(method, code, token, typeof(Phrase)) || (ReadsAsSentence(last) && !Becomes(method, code, token, typeof(Exception)))))
                yield return last;
            last = code == OpCodes.Ldstr ? method.Module.ResolveString(token) : null;
        }
    }

    /// <summary>What takes the literal: a conversion to, or constructor of, this type.</summary>
    private static bool Becomes(MethodBase method, OpCode code, int token, Type type)
    {
        if (code != OpCodes.Call && code != OpCodes.Newobj)
            return false;
        var inType = method.DeclaringType is { IsGenericType: true } open ? open.GetGenericArguments() : null;
        var called = method.Module.ResolveMethod(token, inType, method.IsGenericMethod ? method.GetGenericArguments() : null);
        return called is { DeclaringType: { } declaring, Name: not nameof(Phrase.Verbatim) } && declaring.IsAssignableTo(type) && called.GetParameters() is [{ ParameterType: var first }, ..] && first == typeof(string);
    }

    private static bool ReadsAsSentence(string text) =>
        text.Trim().Contains(' ', StringComparison.Ordinal) && char.IsUpper(text.TrimStart()[0]) && text.TrimEnd()[^1] is '.' or '?' or '!' or '}' or ':';

    private static IEnumerable<(OpCode Code, int Token)> Instructions(byte[] il)
    {
        for (var at = 0; at < il.Length;)
        {
            var code = il[at] == 0xFE ? OpCodesByValue[unchecked((short)(0xFE00 | il[at + 1]))] : OpCodesByValue[il[at]];
            at += code.Size;
            var size = Size(code, il, at);
            yield return (code, size == 4 ? BitConverter.ToInt32(il, at) : 0);
            at += size;
        }
    }

    private static int Size(OpCode code, byte[] il, int at) => code.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
        _ => 4,
    };

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}
