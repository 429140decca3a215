using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using WijkBot.BrowserTests.Running;

namespace WijkBot.BrowserTests.Scripts;

/// <summary>A program to which each message that is to be understood comes from another network: from one only so many a minute are read.</summary>
public sealed class ManyNetworks(Chrome chrome) : House(chrome)
{
    protected override void Add(IServiceCollection services) => services.AddSingleton<IStartupFilter, Another>();

    private sealed class Another : IStartupFilter
    {
        private int asked;

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                context.Connection.RemoteIpAddress = new IPAddress((long)Interlocked.Increment(ref asked));
                return rest();
            });
            next(app);
        };
    }
}
