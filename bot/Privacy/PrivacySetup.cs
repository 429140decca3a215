using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;
using WijkBot.Ops.Configuration;
using WijkBot.Storage;

namespace WijkBot.Privacy;

/// <summary>Wires the encryption of personal data.</summary>
public static class PrivacySetup
{
    public static IHostApplicationBuilder AddPrivacy(this IHostApplicationBuilder builder)
    {
        builder.AddSection<PrivacyOptions, PrivacyOptionsRules>("Privacy");
        builder.Services.AddSingleton(services => new Seal(KeyOf(services)));
        builder.Services.AddOptions<KeyManagementOptions>().Configure<Seal>((keys, seal) => keys.XmlEncryptor = new SealedXml(seal));
        return builder;
    }

    private static byte[] KeyOf(IServiceProvider services)
    {
        var configured = services.GetRequiredService<IOptions<PrivacyOptions>>().Value.Key;
        return configured.Length > 0
            ? Convert.FromBase64String(configured)
            : FileKey(Path.Combine(services.GetRequiredService<DataFolder>().Sub("keys"), "privacy.key"));
    }

    /// <summary>Made once, readable by its owner only, and never in the database.</summary>
    private static byte[] FileKey(string path)
    {
        if (!File.Exists(path))
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var file = new FileStream(path, options);
            file.Write(RandomNumberGenerator.GetBytes(32));
            file.Flush(flushToDisk: true);
        }
        var key = File.ReadAllBytes(path);
        return key.Length == 32 ? key : throw new InvalidDataException($"{path} does not hold a key of 32 bytes.");
    }
}

/// <summary>A wrong key, or none where replicas need the same one, stops the start.</summary>
internal sealed class PrivacyOptionsRules(IOptions<DatabaseOptions> database) : IValidateOptions<PrivacyOptions>
{
    public ValidateOptionsResult Validate(string? name, PrivacyOptions options)
    {
        if (options.Key.Length == 0)
        {
            return database.Value.ConnectionString.Length == 0
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail("Privacy:Key is required with PostgreSQL: 32 random bytes in base64, for example from 'openssl rand -base64 32'");
        }
        var bytes = new byte[64];
        return Convert.TryFromBase64String(options.Key, bytes, out var length) && length == 32
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail("Privacy:Key must be 32 bytes in base64, for example from 'openssl rand -base64 32'");
    }
}
