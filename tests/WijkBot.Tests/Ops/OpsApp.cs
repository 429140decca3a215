using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using WijkBot.Ops;

namespace WijkBot.Tests.Ops;

/// <summary>A web application with the operations room and nothing else.</summary>
internal static class OpsApp
{
    public static async Task<WebApplication> StartAsync(
        Action<WebApplicationBuilder> add, Action<WebApplication>? map = null, params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.WebHost.UseTestServer();
        builder.Configuration["Logging:LogLevel:Default"] = "Critical";
        builder.Configuration.AddInMemoryCollection(
            settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
        builder.AddOps();
        add(builder);
        var app = builder.Build();
        app.UseOps();
        app.MapOps();
        map?.Invoke(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}
