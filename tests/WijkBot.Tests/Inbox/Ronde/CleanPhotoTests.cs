using WijkBot.Cases;

namespace WijkBot.Tests.Inbox.Ronde;

/// <summary>Nothing of where, when and with what a photo was taken is kept.</summary>
public sealed class CleanPhotoTests
{
    [Theory]
    [InlineData("image/jpeg")]
    [InlineData("image/png")]
    [InlineData("image/webp")]
    public void Only_the_picture_and_which_side_is_up_stay(string type)
    {
        var (photo, clean) = Pair(type);
        PhotoKind.Of(photo).ShouldBe(type);
        CleanPhoto.Of(photo, type).ShouldBe(clean);
        CleanPhoto.Of(clean, type).ShouldBe(clean);
    }

    [Theory]
    [InlineData("image/jpeg")]
    [InlineData("image/png")]
    [InlineData("image/webp")]
    public void What_is_damaged_is_not_kept_and_breaks_nothing(string type)
    {
        var (photo, clean) = Pair(type);
        for (var length = 12; length < photo.Length; length++)
        {
            // a whole picture of which only what hung behind it is gone, is whole
            if (CleanPhoto.Of(photo.AsSpan(0, length), type) is { } kept)
                clean.AsSpan().StartsWith(kept.AsSpan(0, Math.Min(4, kept.Length))).ShouldBeTrue();
            var broken = photo.ToArray();
            broken[length] ^= 0xFF;
            Should.NotThrow(() => CleanPhoto.Of(broken, type));
        }
    }

    [Theory]
    [InlineData("image/gif")]
    [InlineData("image/heic")]
    [InlineData("application/pdf")]
    [InlineData(null)]
    public void Of_what_cannot_be_cleaned_nothing_is_kept(string? type) => CleanPhoto.Of(Photos.Jpeg(), type).ShouldBeNull();

    private static (byte[] Photo, byte[] Clean) Pair(string type) => type switch
    {
        "image/jpeg" => (Photos.Jpeg(), Photos.Jpeg(clean: true)),
        "image/png" => (Photos.Png(), Photos.Png(clean: true)),
        _ => (Photos.Webp(), Photos.Webp(clean: true)),
    };
}
