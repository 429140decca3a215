using Microsoft.Extensions.DependencyInjection;
using WijkBot.Wijken;

namespace WijkBot.Tests.House;

/// <summary>Areas and roster are replaced while the program runs: who lives as long as the program must not hold on to the first ones.</summary>
public sealed class ReplacedTests
{
    private static readonly Type[] Replaced = [typeof(AreaBook), typeof(Roster), typeof(Duty), typeof(WijkenFiles)];

    [Fact]
    public async Task What_lives_as_long_as_the_program_asks_for_the_areas_each_time()
    {
        var folder = Directory.CreateTempSubdirectory("wijkbot-replaced-").FullName;
        List<ServiceDescriptor> services = [];
        await using var app = Program.Build([$"--Data:Directory={folder}"], builder => services.AddRange(builder.Services));
        var singletons = services.Where(service => service is { IsKeyedService: false, Lifetime: ServiceLifetime.Singleton, ImplementationType: not null }).Select(service => service.ImplementationType!).Distinct().ToList();

        singletons.Count.ShouldBeGreaterThan(50);
        singletons.SelectMany(type => type.GetConstructors().SelectMany(made => made.GetParameters()).Where(part => Replaced.Contains(part.ParameterType)).Select(part => $"{type.Name}({part.ParameterType.Name})"))
            .ShouldBeEmpty();
        Directory.Delete(folder, recursive: true);
    }
}
