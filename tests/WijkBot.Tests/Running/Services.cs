namespace WijkBot.Tests.Running;

/// <summary>Services that some tests need and not every machine has. They are found through the environment.</summary>
internal static class Services
{
    /// <summary>An Npgsql connection string to a server on which databases may be made.</summary>
    public static string Postgres => Require("WIJKBOT_TEST_POSTGRES", "a PostgreSQL server (Host=…;Username=… with the right to create databases)");

    /// <summary>A StackExchange.Redis connection string.</summary>
    public static string Redis => Require("WIJKBOT_TEST_REDIS", "a Redis server (host:port)");

    /// <summary>Skips the test with the reason, or fails it where skipping is not allowed.</summary>
    public static void Missing(string reason)
    {
        if (Environment.GetEnvironmentVariable("WIJKBOT_REQUIRE_SERVICES") == "1")
            Assert.Fail($"{reason} WIJKBOT_REQUIRE_SERVICES=1 does not allow to skip this.");
        Assert.Skip(reason);
    }

    private static string Require(string variable, string what)
    {
        var value = Environment.GetEnvironmentVariable(variable);
        if (string.IsNullOrEmpty(value))
            Missing($"{variable} is not set: it must name {what}.");
        return value!;
    }
}
