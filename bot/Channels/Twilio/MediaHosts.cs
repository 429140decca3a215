namespace WijkBot.Channels.Twilio;

/// <summary>
/// Where Twilio keeps media: a fetch on the API redirects to its own content hosts or its S3 bucket
/// (help.twilio.com, "Protect media access with HTTP Basic Authentication").
/// </summary>
internal static class MediaHosts
{
    private static readonly string[] Domains = [".twilio.com", ".twiliocdn.com"];

    /// <summary>Whether a redirect may be followed. Plain http only to the configured API itself, when that is this machine.</summary>
    public static bool MayFollow(Uri target, Uri apiBase)
    {
        if (target.UserInfo.Length > 0)
            return false;
        if (IsSame(target, apiBase))
            return true;
        return target.Scheme == Uri.UriSchemeHttps && target.Port == 443 && (IsTwilio(target.IdnHost) || IsBucket(target));
    }

    /// <summary>Same scheme, host and port.</summary>
    public static bool IsSame(Uri target, Uri apiBase) =>
        Uri.Compare(target, apiBase, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;

    private static bool IsTwilio(string host) => Domains.Any(domain => host.EndsWith(domain, StringComparison.OrdinalIgnoreCase));

    // Anybody may have a bucket on that host; this path is Twilio's.
    private static bool IsBucket(Uri target) =>
        target.IdnHost.Equals("s3-external-1.amazonaws.com", StringComparison.OrdinalIgnoreCase)
        && target.AbsolutePath.StartsWith("/media.twiliocdn.com/", StringComparison.Ordinal);
}
