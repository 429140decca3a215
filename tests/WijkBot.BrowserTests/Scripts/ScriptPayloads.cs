using System.Globalization;

namespace WijkBot.BrowserTests.Scripts;

/// <summary>
/// Scripts as somebody would hide them in a message: forty ways to have one run, behind ten ways to get out of where text is shown, in
/// five disguises. Each calls <c>hit</c> with its own number. Where they come from: OWASP's cheat sheet on how filters are evaded.
/// </summary>
internal static class ScriptPayloads
{
    private static readonly string[] s_scripts =
    [
        "<script>@</script>", "<script src=data:text/javascript,@></script>", "<script/x>@</script >", "<scr<script>ipt>@</scr</script>ipt>",
        "<img src=x onerror=@>", "<img src='x' onerror='@'>", "<img src=x onerror=@//", "<image src=x onerror=@>",
        "<svg onload=@>", "<svg><script>@</script></svg>", "<svg><animate onbegin=@ attributeName=x dur=1s>", "<svg><a xlink:href='javascript:@'><text y=20>x</text></a></svg>",
        "<math><mi xlink:href='javascript:@'>x</mi></math>", "<body onload=@>", "<body onpageshow=@>", "<iframe src='javascript:top.@'></iframe>",
        "<iframe srcdoc='<script>top.@</script>'></iframe>", "<iframe onload=@></iframe>", "<object data='javascript:@'></object>", "<object data='data:text/html,<script>top.@</script>'></object>",
        "<embed src='javascript:@'>", "<video><source onerror=@></video>", "<video src=x onerror=@></video>", "<audio src=x onerror=@></audio>",
        "<input autofocus onfocus=@>", "<select autofocus onfocus=@></select>", "<textarea autofocus onfocus=@></textarea>", "<button autofocus onfocus=@>x</button>",
        "<details open ontoggle=@>", "<marquee onstart=@>x</marquee>", "<div style='animation:x' onanimationstart=@>x</div><style>@keyframes x{}</style>", "<a href='javascript:@' autofocus onfocus=@>x</a>",
        "<form action='javascript:@'><input type=submit autofocus onfocus=@></form>", "<link rel=stylesheet href=x onerror=@>", "<meta http-equiv=refresh content='0;url=javascript:@'>", "<base href='javascript:/x/'><a href='@'>x</a>",
        " autofocus onfocus=@ x=", " onmouseover=@ style=position:fixed;inset:0 x=", "{{constructor.constructor('@')()}}", "${@}",
    ];

    private static readonly string[] s_ways = ["", "\">", "'>", "</textarea>", "</title>", "</script>", "-->", "</p></div>", "]]>", "\\\">"];

    private static readonly Func<string, string>[] s_disguises =
    [
        script => script,
        script => script.ToUpperInvariant().Replace("HIT(", "hit(", StringComparison.Ordinal).Replace("TOP.", "top.", StringComparison.Ordinal),
        script => script.Replace(' ', '/'),
        script => script.Replace(" ", "\n\t", StringComparison.Ordinal),
        script => script.Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&#62;", StringComparison.Ordinal),
    ];

    /// <summary>Its place in the list is its number.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. from disguise in s_disguises from way in s_ways from script in s_scripts select (disguise, way, script) into one
           select one.disguise(one.way + one.script),
    ];

    /// <summary>As it is shown: with its number.</summary>
    public static string Numbered(int number) => All[number].Replace("@keyframes", "\0", StringComparison.OrdinalIgnoreCase)
        .Replace("@", string.Create(CultureInfo.InvariantCulture, $"hit({number})"), StringComparison.Ordinal).Replace("\0", "@keyframes", StringComparison.Ordinal);
}
