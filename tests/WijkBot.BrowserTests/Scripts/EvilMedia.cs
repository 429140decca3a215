using System.Text;
using WijkBot.BrowserTests.Running;
using WijkBot.Channels;

namespace WijkBot.BrowserTests.Scripts;

/// <summary>Photos that hold scripts: behind a picture that is one, behind the first bytes of a picture or a document, and as a picture that is made of script.</summary>
internal sealed class EvilMedia : IFetchMedia
{
    public const string Name = "evil";

    public const int Kinds = 4;

    public IReadOnlyCollection<string> Channels { get; } = [Name];

    public Task<MediaFile?> FetchAsync(Messages.Media media, CancellationToken cancellationToken)
    {
        var resident = int.Parse(media.Source, System.Globalization.CultureInfo.InvariantCulture);
        var scripts = Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(resident * EvilHouse.Each, EvilHouse.Each).Select(ScriptPayloads.Numbered)));
        (byte[] content, string claimed) = (resident % Kinds) switch
        {
            0 => ((byte[])[.. Painted.Png(120, 40, 40), .. scripts], "text/html"),
            1 => ([.. "GIF89a"u8, .. scripts], "image/gif"),
            2 => ([.. "%PDF-1.7\n"u8, .. scripts], "text/html"),
            _ => ([.. "<svg xmlns='http://www.w3.org/2000/svg'>"u8, .. scripts, .. "</svg>"u8], "image/svg+xml"),
        };
        return Task.FromResult<MediaFile?>(new(content, claimed));
    }
}
