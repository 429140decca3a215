using System.Text;
using WijkBot.Cases;

namespace WijkBot.Tests.Inbox;

/// <summary>Where and with what a photo was taken does not leave the program.</summary>
public sealed class PhotoShownTests
{
    public static TheoryData<string, byte[]> Photos => new()
    {
        { "image/jpeg", PhotoSamples.Jpeg() },
        { "image/png", PhotoSamples.Png(PhotoSamples.Chunk("eXIf", Encoding.ASCII.GetBytes(PhotoSamples.Secret)), PhotoSamples.Chunk("iTXt", Encoding.ASCII.GetBytes(PhotoSamples.Secret))) },
        { "image/png", MorePhotos.MovingPng() },
        { "image/webp", PhotoSamples.Webp() },
        { "image/webp", MorePhotos.MovingWebp() },
        { "image/gif", MorePhotos.Gif() },
        { "image/heic", MorePhotos.Heic() },
        { "image/heic", MorePhotos.Heic("free") },
    };

    [Theory]
    [MemberData(nameof(Photos))]
    public void Nothing_of_it_is_left_and_the_kind_stays(string kind, byte[] photo)
    {
        Encoding.Latin1.GetString(photo).ShouldContain(PhotoSamples.Secret);
        var shown = CleanPhoto.AsShown(photo, kind).ShouldNotBeNull();
        Encoding.Latin1.GetString(shown).ShouldNotContain(PhotoSamples.Secret);
        PhotoKind.Of(shown).ShouldBe(kind);
        CleanPhoto.AsShown(shown, kind).ShouldBe(shown);
    }

    [Fact]
    public void A_jpeg_keeps_its_picture_its_colours_and_which_way_is_up()
    {
        var shown = CleanPhoto.AsShown(PhotoSamples.Jpeg(turned: 6), "image/jpeg")!;
        var text = Encoding.Latin1.GetString(shown);
        text.ShouldContain("ICC_PROFILE");
        text.ShouldNotContain("MPF");
        text.ShouldContain("Exif\0\0MM\0*\0\0\0\b\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0\u0006");
        text.ShouldEndWith("\u0012\u00FF\0\u0034\u00FF\u00D0\u0056\u00FF\u00DA\0\b\u0001\u0002\0\0?\0\u0078\u00FF\u00D9");
    }

    [Fact]
    public void A_jpeg_that_is_upright_has_no_exif_at_all() =>
        Encoding.Latin1.GetString(CleanPhoto.AsShown(PhotoSamples.Jpeg(turned: 1), "image/jpeg")!).ShouldNotContain("Exif");

    [Fact]
    public void A_png_and_a_webp_keep_their_chunks()
    {
        CleanPhoto.AsShown(PhotoSamples.Png(), "image/png").ShouldBe(PhotoSamples.Png());
        var shown = CleanPhoto.AsShown(PhotoSamples.Webp(), "image/webp")!;
        BitConverter.ToInt32(shown, 4).ShouldBe(shown.Length - 8);
        // the flags no longer promise Exif and XMP
        shown[20].ShouldBe((byte)0);
    }

    [Fact]
    public void What_moves_goes_on_moving()
    {
        CleanPhoto.AsShown(MorePhotos.Gif(), "image/gif").ShouldBe(MorePhotos.Gif(clean: true));
        CleanPhoto.AsShown(MorePhotos.MovingWebp(), "image/webp").ShouldBe(MorePhotos.MovingWebp(clean: true));
        // of a PNG the still stays: browsers show it when the rest is not there
        CleanPhoto.AsShown(MorePhotos.MovingPng(), "image/png").ShouldBe(PhotoSamples.Png());
    }

    [Fact]
    public void Of_a_heic_nothing_moves_and_only_the_picture_stays()
    {
        var photo = MorePhotos.Heic();
        var shown = CleanPhoto.AsShown(photo, "image/heic")!;
        shown.Length.ShouldBe(photo.Length);
        var at = photo.AsSpan().IndexOf(MorePhotos.Picture);
        shown.AsSpan(at, MorePhotos.Picture.Length).SequenceEqual(MorePhotos.Picture).ShouldBeTrue();
        // which way is up, and how large it is
        Encoding.Latin1.GetString(shown).ShouldSatisfyAllConditions(text => text.ShouldContain("ispe"), text => text.ShouldContain("irot"), text => text.ShouldContain("hvc1"), text => text.ShouldNotContain("Exif"));
    }

    /// <summary>A film hangs behind it, its parts lie outside the file, or the place of the picture covers what is said beside it.</summary>
    [Fact]
    public void A_heic_that_cannot_be_cleaned_is_not_shown()
    {
        CleanPhoto.AsShown(MorePhotos.Heic("moov"), "image/heic").ShouldBeNull();
        CleanPhoto.AsShown(MorePhotos.Heic(offset: 1_000_000), "image/heic").ShouldBeNull();
        CleanPhoto.AsShown([.. "\0\0\0\u0018ftypheic\0\0\0\0mif1heic"u8], "image/heic").ShouldBeNull();
        Encoding.Latin1.GetString(CleanPhoto.AsShown(MorePhotos.Heic(offset: 4), "image/heic")!).ShouldNotContain(PhotoSamples.Secret[..8]);
        CleanPhoto.AsShown(PhotoSamples.Jpeg(), "image/tiff").ShouldBeNull();
    }

    /// <summary>Cut anywhere or with any byte changed: it is shown without the secret, or told to be broken, and nothing else happens.</summary>
    [Theory]
    [MemberData(nameof(Photos))]
    public void What_is_broken_is_told_and_never_thrown(string kind, byte[] photo)
    {
        for (var at = 12; at < photo.Length; at++)
        {
            Should.NotThrow(() => CleanPhoto.AsShown(photo[..at], kind), $"cut at {at}");
            foreach (var value in (byte[])[0, 1, 0x7F, 0x80, 0xFF])
            {
                byte[] changed = [.. photo];
                changed[at] = value;
                Should.NotThrow(() => CleanPhoto.AsShown(changed, kind), $"{value} at {at}");
            }
        }
    }
}
