using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using WijkBot.Ops.Configuration;

namespace WijkBot.Tests.House;

/// <summary>The sections that the rooms register, found by calling every <c>Add…(builder)</c> of every <c>…Setup</c> class.</summary>
internal static class RegisteredSections
{
    public static IReadOnlyList<Section> All { get; } = Collect();

    private static IReadOnlyList<Section> Collect()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        AddAll(builder);
        return builder.Services.Select(service => service.ImplementationInstance).OfType<SectionRegistry>().Single().Sections;
    }

    public static void AddAll(WebApplicationBuilder builder)
    {
        foreach (var add in Setups(builder.GetType()))
        {
            add.Invoke(null, [builder]);
        }
    }

    private static IEnumerable<MethodInfo> Setups(Type builder)
        => typeof(SectionRegistry).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: true, IsSealed: true } && type.Name.EndsWith("Setup", StringComparison.Ordinal))
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => method.Name.StartsWith("Add", StringComparison.Ordinal) && !method.IsGenericMethod)
            .Where(method => method.GetParameters() is [var only] && only.ParameterType.IsAssignableFrom(builder));
}
