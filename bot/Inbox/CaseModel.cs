using WijkBot.Cases;
using WijkBot.Inbox.Answers;
using WijkBot.Messages;

namespace WijkBot.Inbox;

/// <summary>A case on a page.</summary>
public sealed record CaseModel(CaseFile File, Talk Talk)
{
    /// <summary>What was promised about it, what is first due first.</summary>
    public IReadOnlyList<Afspraak> Afspraken { get; init; } = [];

    /// <summary>What was being written when the page came back.</summary>
    public Draft Draft { get; init; } = new("", "", "", "");

    /// <summary>What else this resident reported, newest first; nothing of who stays unknown.</summary>
    public IReadOnlyList<CaseFile> Others { get; init; } = [];

    /// <summary>Of the complaints about its afspraken: those that who looks may read.</summary>
    public IReadOnlySet<string> OpenComplaints { get; init; } = new HashSet<string>();

    /// <summary>Something was wrong with it: the form and the sentence.</summary>
    public (string Form, string Sentence)? Wrong { get; init; }

    /// <summary>What was done a moment ago, to say so.</summary>
    public string? Done { get; init; }

    /// <summary>The reply is shown as it will be sent; it was not sent yet.</summary>
    public bool Preview { get; init; }

    /// <summary>The news of a status is shown as it will be sent; the status is still what it was.</summary>
    public bool StatusPreview { get; init; }

    /// <summary>A canned answer was chosen a moment ago; null when none was.</summary>
    public FilledAnswer? Filled { get; init; }

    /// <summary>A fresh key for each form shown, so that pressing twice does it once.</summary>
    public string Once { get; init; } = Guid.NewGuid().ToString("N");

    /// <summary>Of who reported it first.</summary>
    public ChannelTraits Channel => ChannelTraits.Of(File.Case.Channel);

    /// <summary>All to whom an answer can go.</summary>
    public IReadOnlyList<Addressee> Addressees { get; init; } = [];

    /// <summary>Of answers to all: what some of them do not have yet.</summary>
    public IReadOnlyList<WaitingWord> Waiting { get; init; } = [];

    /// <summary>Where several reported it: how each is called and where he is reached, by his conversation; nothing of who stays unknown.</summary>
    public IReadOnlyDictionary<Guid, Contact> Contacts { get; init; } = new Dictionary<Guid, Contact>();

    /// <summary>What was said with each of the others who are known, by his conversation.</summary>
    public IReadOnlyDictionary<Guid, Talk> OtherTalks { get; init; } = new Dictionary<Guid, Talk>();

    /// <summary>To whom the answer goes as it is filled in now.</summary>
    public IReadOnlyList<Addressee> Readers => ReplyAddress.Chosen(Addressees, ReplyAddress.Chosen(this));

    /// <summary>Numbers of the complaints about its afspraken.</summary>
    internal static IReadOnlyList<string> ComplaintsOf(CaseFile file) => [.. file.Timeline.Where(entry => entry.Kind == CaseNames.Events.Complained).Select(entry => entry.Text)];

    public override string ToString() => File.ToString();
}

/// <summary>What a colleague typed.</summary>
public sealed record Draft(string Reply, string Note, string Status, string Reason)
{
    internal static Draft Of(IFormCollection form) => new(form["text"].ToString(), form["note"].ToString(), form["status"].ToString(), form["reason"].ToString())
    {
        Remark = form["remark"].ToString(),
        Afspraak = form["afspraak"].ToString(),
        What = form["what"].ToString(),
        Day = form["day"].ToString(),
        Why = form["why"].ToString(),
        Transfer = form["transfer"].ToString(),
        To = form["to"].ToString(),
        ReplyTo = form["reader"].ToString(),
        Tell = form["tell"].Count > 0,
        Seen = Meanwhile.Of(form),
    };

    /// <summary>Id of the afspraak that it is about.</summary>
    public string Afspraak { get; init; } = "";

    public string What { get; init; } = "";
    public string Day { get; init; } = "";
    public string Why { get; init; } = "";

    /// <summary>Note that goes along to another colleague.</summary>
    public string Transfer { get; init; } = "";

    /// <summary>To whom.</summary>
    public string To { get; init; } = "";

    /// <summary>The resident is told.</summary>
    public bool Tell { get; init; }

    public string Remark { get; init; } = "";

    /// <summary>For whom the answer is, see <see cref="ReplyAddress"/>.</summary>
    public string ReplyTo { get; init; } = "";

    /// <summary>How much of what colleagues told stood on the page where it was typed, see <see cref="Meanwhile"/>.</summary>
    public int? Seen { get; init; }

    public override string ToString() => "draft";
}
