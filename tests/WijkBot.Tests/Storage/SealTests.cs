using System.Security.Cryptography;
using System.Text;
using WijkBot.Messages;
using WijkBot.Privacy;

namespace WijkBot.Tests.Storage;

/// <summary>What is kept of a phone number can be opened with the key only, and found without opening it.</summary>
public sealed class SealTests : IDisposable
{
    private static readonly ResidentAddress s_phone = new("sms", "+31600000001");
    private readonly Seal seal = new(RandomNumberGenerator.GetBytes(32));

    public void Dispose() => seal.Dispose();

    [Fact]
    public void What_is_sealed_opens_again() => seal.Open(seal.Close(s_phone.Value)).ShouldBe(s_phone.Value);

    [Fact]
    public void The_same_number_is_sealed_differently_each_time() => seal.Close(s_phone.Value).ShouldNotBe(seal.Close(s_phone.Value));

    [Fact]
    public void The_number_does_not_show()
    {
        Encoding.UTF8.GetString(seal.Close(s_phone.Value)).ShouldNotContain("600000001");
        s_phone.ToString().ShouldNotContain("600000001");
    }

    [Fact]
    public void Another_key_or_a_changed_byte_opens_nothing()
    {
        using var other = new Seal(RandomNumberGenerator.GetBytes(32));
        var closed = seal.Close(s_phone.Value);
        Should.Throw<CryptographicException>(() => other.Open(closed));
        closed[15] ^= 1;
        Should.Throw<CryptographicException>(() => seal.Open(closed));
    }

    [Fact]
    public void A_phone_is_one_resident_on_every_channel_but_a_conversation_on_each()
    {
        var whatsApp = s_phone with { Channel = "whatsapp" };
        seal.ResidentOf(whatsApp).ShouldBe(seal.ResidentOf(s_phone));
        seal.ConversationOf(whatsApp).ShouldNotBe(seal.ConversationOf(s_phone));
    }

    [Fact]
    public async Task Many_seal_at_once()
    {
        var opened = await Task.WhenAll(Enumerable.Range(0, 5000).Select(number => Task.Run(() => seal.Open(seal.Close($"{number}")), TestContext.Current.CancellationToken)));
        opened.ShouldBe(Enumerable.Range(0, 5000).Select(number => $"{number}"));
    }
}
