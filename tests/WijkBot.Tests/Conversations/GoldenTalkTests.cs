using WijkBot.Conversations;

namespace WijkBot.Tests.Conversations;

public class GoldenTalkTests
{
    public static TheoryData<string> Talks => [.. ChatFiles.All];

    [Theory]
    [MemberData(nameof(Talks))]
    public void A_talk_goes_as_it_is_written(string path)
    {
        var written = ChatFiles.TextOf(path);
        var played = new ChatPlayer(Chat.Read(written)).Play();
        if (ChatFiles.Updates(Environment.GetEnvironmentVariable("UPDATE_CHATS"), Environment.GetEnvironmentVariable("CI")))
            ChatFiles.Write(path, played);
        else
            ChatDiff.Of(written, played).ShouldBeEmpty($"{path} gaat anders dan er staat (UPDATE_CHATS=1 schrijft het opnieuw)");
    }

    [Fact]
    public void Every_dialog_has_talks_in_Dutch_and_English_on_sms_and_whatsapp()
    {
        var wanted = from dialog in Sample.Dialogs.All
                     from language in new[] { "nl", "en" }
                     from channel in new[] { "sms", "whatsapp" }
                     select (dialog.Name, language, channel);
        var there = ChatFiles.All.Select(path => (ChatFiles.DialogOf(path), ChatFiles.LanguageOf(path), Chat.Read(ChatFiles.TextOf(path)).Channel));
        wanted.Except(there).ShouldBeEmpty();
    }

    [Fact]
    public void Every_dialog_has_a_talk_in_every_language()
    {
        var wanted = Sample.Dialogs.All.SelectMany(dialog => KnownLanguage.All.Select(language => $"{dialog.Name}.{language.Code}"));
        wanted.Except(ChatFiles.All.Select(path => $"{ChatFiles.DialogOf(path)}.{ChatFiles.LanguageOf(path)}")).ShouldBeEmpty();
    }

    [Fact]
    public void A_talk_stands_in_the_folder_of_a_dialog() =>
        ChatFiles.All.Select(ChatFiles.DialogOf).Distinct().Except(Sample.Dialogs.All.Select(dialog => dialog.Name)).ShouldBeEmpty();

    [Fact]
    public void Talks_are_not_rewritten_where_nobody_looks()
    {
        Should.Throw<InvalidOperationException>(() => ChatFiles.Updates("1", "true"));
        ChatFiles.Updates("1", null).ShouldBeTrue();
        ChatFiles.Updates(null, "true").ShouldBeFalse();
    }

    [Fact]
    public void A_difference_is_shown_line_by_line() =>
        ChatDiff.Of("Bewoner: hallo\nBot: dag\n", "Bewoner: hallo\nBot: goedendag\n").ShouldBe("  Bewoner: hallo\n- Bot: dag\n+ Bot: goedendag\n  ");

    [Fact]
    public void A_line_that_nobody_understands_is_refused() =>
        Should.Throw<FormatException>(() => Chat.Read("Kanaal: sms\nTijd: 2026-11-23 10:00\n\nBewonr: hallo\n"));
}
