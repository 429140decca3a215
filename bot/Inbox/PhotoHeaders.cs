namespace WijkBot.Inbox;

/// <summary>Headers of a photo: stricter than of a page, because its content comes from outside.</summary>
internal static class PhotoHeaders
{
    public const string Policy = "photo";

    public static void Write(HeaderPolicyCollection headers) => headers
        .AddContentTypeOptionsNoSniff()
        .AddFrameOptionsDeny()
        .AddReferrerPolicyNoReferrer()
        .AddCrossOriginResourcePolicy(resource => resource.SameOrigin())
        .AddStrictTransportSecurityMaxAgeIncludeSubDomains(maxAgeInSeconds: 31_536_000)
        .AddContentSecurityPolicy(csp =>
        {
            csp.AddDefaultSrc().None();
            csp.AddSandbox();
            csp.AddFrameAncestors().None();
        })
        .RemoveServerHeader();
}
