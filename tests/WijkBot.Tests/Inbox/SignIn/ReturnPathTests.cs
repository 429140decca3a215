using Microsoft.AspNetCore.Http;
using WijkBot.Inbox.SignIn;

namespace WijkBot.Tests.Inbox;

/// <summary>After signing in an address leads to a page of the inbox, and nowhere else.</summary>
public sealed class ReturnPathTests
{
    [Theory]
    [InlineData("/inbox", true)]
    [InlineData("/inbox/cases/123456", true)]
    [InlineData("/inbox?van=wacht&zoek=rat", true)]
    [InlineData("", false)]
    [InlineData("/", false)]
    [InlineData("/inboxen", false)]
    [InlineData("https://elders.example/inbox", false)]
    [InlineData("//elders.example/inbox", false)]
    [InlineData("/inbox//elders.example", false)]
    [InlineData("/inbox/../elders", false)]
    [InlineData("/inbox\\elders", false)]
    [InlineData("/inbox/a\r\nb", false)]
    [InlineData("/inbox/aanmelden?uit=1", false)]
    public void Only_pages_of_the_inbox(string given, bool isPage)
    {
        var context = new DefaultHttpContext();
        context.Request.QueryString = QueryString.Create(ReturnPath.Name, given);
        ReturnPath.Of(context).ShouldBe(isPage ? given : null);
    }
}
