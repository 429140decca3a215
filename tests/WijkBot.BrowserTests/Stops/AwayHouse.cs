using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using WijkBot.BrowserTests.Running;
using WijkBot.Storage;

namespace WijkBot.BrowserTests.Stops;

/// <summary>A house of which the record can be taken away, and at whose sign-in is asked too often.</summary>
public sealed class AwayHouse(Chrome chrome) : House(chrome)
{
    /// <summary>The record does not answer.</summary>
    public bool IsAway { get; set; }

    /// <summary>A case of the Schelfhorst.</summary>
    public string Number { get; private set; } = "";

    protected override string[] Settings =>
        ["--Mail:Host=127.0.0.1", "--Mail:Port=9", "--Mail:Security=None", "--Mail:From=wijkbot@example.nl", "--Mail:InboxUrl=http://localhost"];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Number = await ReportAsync("+31600000012", "Er ligt grofvuil bij Windslaan 14", "ja", "1");
    }

    protected override void Add(IServiceCollection services)
    {
        var known = services.Last(service => service.ServiceType == typeof(IDbContextFactory<WijkDb>));
        services.Replace(ServiceDescriptor.Singleton<IDbContextFactory<WijkDb>>(provider =>
            new Leaving((IDbContextFactory<WijkDb>)ActivatorUtilities.CreateInstance(provider, known.ImplementationType!), () => IsAway)));
    }

    private sealed class Leaving(IDbContextFactory<WijkDb> inner, Func<bool> isAway) : IDbContextFactory<WijkDb>
    {
        public WijkDb CreateDbContext() => isAway() ? throw new TimeoutException("away, for a test") : inner.CreateDbContext();
    }
}
