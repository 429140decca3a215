using System.ComponentModel.DataAnnotations;

namespace WijkBot.Inbox.Views;

/// <summary>Section <c>Views</c>: who opens very many cases.</summary>
public sealed class CaseViewsOptions
{
    /// <summary>Who opens so many different cases within an hour is told to who leads the team, once a day.</summary>
    [Range(5, 10_000, ErrorMessage = "must be 5 to 10000")]
    public int AlertPerHour { get; set; } = 50;
}
