using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace WijkBot.Tests.Running;

/// <summary>What an administrator would see of a running bot: its warnings and worse, without the line a refused request gets.</summary>
/// <param name="least">Lines below this level are left out.</param>
internal sealed class Warnings(LogLevel least = LogLevel.Warning) : ILoggerProvider
{
    private readonly ConcurrentQueue<string> lines = new();

    public IReadOnlyCollection<string> Lines => lines;

    public void Watch(WebApplicationBuilder builder)
    {
        builder.Configuration["Logging:LogLevel:Default"] = "Warning";
        builder.Services.AddSingleton<ILoggerProvider>(this);
    }

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, lines, least);

    public void Dispose()
    {
        // the lines are still to be read
    }

    /// <summary>What every bot under test would say: of a request, and that a store is embedded.</summary>
    private static bool IsUsual(string category) =>
        category.EndsWith(".RequestLog", StringComparison.Ordinal) || category.EndsWith(".EmbeddedWarning", StringComparison.Ordinal);

    private sealed class Logger(string category, ConcurrentQueue<string> lines, LogLevel least) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= least;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel) && !IsUsual(category))
                lines.Enqueue($"{logLevel} {category}: {formatter(state, exception)} {exception?.GetType().Name}");
        }
    }
}
