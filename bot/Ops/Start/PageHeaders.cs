using NetEscapades.AspNetCore.SecurityHeaders;

namespace WijkBot.Ops.Start;

/// <summary>Security headers on every response.</summary>
public static class PageHeaders
{
    /// <summary>
    /// Scripts and styles come from our own files or carry the request's nonce (<see cref="Nonce"/>); nothing is embedded,
    /// nothing is loaded from elsewhere. HSTS goes out over https only, and never for localhost.
    /// </summary>
    public static void UsePageHeaders(this IApplicationBuilder app) => app.UseSecurityHeaders(new HeaderPolicyCollection()
        .AddFrameOptionsDeny()
        .AddContentTypeOptionsNoSniff()
        .AddReferrerPolicyStrictOriginWhenCrossOrigin()
        .AddCrossOriginOpenerPolicy(opener => opener.SameOrigin())
        .AddCrossOriginResourcePolicy(resource => resource.SameOrigin())
        .AddStrictTransportSecurityMaxAgeIncludeSubDomains(maxAgeInSeconds: 31_536_000)
        .AddPermissionsPolicy(Permissions)
        .AddContentSecurityPolicy(Content)
        .RemoveServerHeader());

    /// <summary>The nonce for a script or style tag of this response.</summary>
    public static string Nonce(this HttpContext context) => context.GetNonce();

    private static void Content(CspBuilder csp)
    {
        csp.AddDefaultSrc().None();
        csp.AddScriptSrc().Self().WithNonce();
        csp.AddStyleSrc().Self().WithNonce();
        // a photo chosen on the phone page is shown before it is sent
        csp.AddImgSrc().Self().Blob();
        csp.AddMediaSrc().Self().Blob();
        csp.AddFontSrc().Self();
        csp.AddConnectSrc().Self();
        csp.AddManifestSrc().Self();
        csp.AddFormAction().Self();
        csp.AddObjectSrc().None();
        csp.AddBaseUri().None();
        csp.AddFrameAncestors().None();
    }

    /// <summary>
    /// Location is asked by the phone page, for the pin. The package's own list names features that browsers do not know, and
    /// they complain of it on every page.
    /// </summary>
    private static void Permissions(PermissionsPolicyBuilder permissions)
    {
        permissions.AddGeolocation().Self();
        permissions.AddAccelerometer().None();
        permissions.AddAutoplay().None();
        permissions.AddCamera().None();
        permissions.AddDisplayCapture().None();
        permissions.AddEncryptedMedia().None();
        permissions.AddFullscreen().None();
        permissions.AddGyroscope().None();
        permissions.AddMagnetometer().None();
        permissions.AddMicrophone().None();
        permissions.AddMidi().None();
        permissions.AddPayment().None();
        permissions.AddPictureInPicture().None();
        permissions.AddScreenWakeLock().None();
        permissions.AddUsb().None();
        permissions.AddXrSpatialTracking().None();
    }
}
