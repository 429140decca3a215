namespace WijkBot.Privacy;

/// <summary>Section <c>Privacy</c>: the key under which personal data is encrypted.</summary>
public sealed class PrivacyOptions
{
    /// <summary>
    /// 32 random bytes in base64. Empty: one is made in the data folder, which is allowed only with the embedded database;
    /// replicas must share one, and losing it loses the phone numbers.
    /// </summary>
    public string Key { get; set; } = "";
}
