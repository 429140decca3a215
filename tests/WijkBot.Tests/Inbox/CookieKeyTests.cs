using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace WijkBot.Tests.Inbox;

/// <summary>The keys of cookies: for every replica and after every restart, and for nobody who has only the data folder.</summary>
public sealed class CookieKeyTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("wijkbot-cookies-").FullName;
    private readonly string key = NewKey();

    [Fact]
    public async Task Another_process_with_the_same_key_reads_them()
    {
        var cookie = await WithAsync(key, protector => protector.Protect("wie"));

        (await WithAsync(key, protector => protector.Unprotect(cookie))).ShouldBe("wie");
    }

    [Fact]
    public async Task On_disk_they_are_sealed()
    {
        await WithAsync(key, protector => protector.Protect("wie"));

        var file = await File.ReadAllTextAsync(Directory.GetFiles(Path.Combine(folder, "keys"), "key-*.xml").ShouldHaveSingleItem(), CancellationToken.None);
        file.ShouldContain("WijkBot.Privacy.OpenedXml");
        file.ShouldNotContain("masterKey");
    }

    [Fact]
    public async Task With_another_key_they_are_of_no_use()
    {
        var cookie = await WithAsync(key, protector => protector.Protect("wie"));

        await Should.ThrowAsync<CryptographicException>(() => WithAsync(NewKey(), protector => protector.Unprotect(cookie)));
    }

    private async Task<string> WithAsync(string privacyKey, Func<IDataProtector, string> act)
    {
        await using var app = Program.Build([$"--Data:Directory={folder}", $"--Privacy:Key={privacyKey}", "--Logging:LogLevel:Default=None"]);
        return act(app.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test"));
    }

    private static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
