using WijkBot.Conversations;

namespace WijkBot.Cases;

/// <summary>The names by which the outside knows types, statuses and events. Fixed: other systems rely on them.</summary>
public static class CaseNames
{
    public const string Complaint = "complaint";

    /// <summary>
    /// What the bot says while a complaint is being told is recorded with this for want of a number: it may be about whoever has the other cases of the
    /// resident, and he does not read along.
    /// </summary>
    public const string ComplaintBeingTold = "complaint-being-told";

    public static string Of(CaseType type) => type switch
    {
        CaseType.Report => "report",
        CaseType.Question => "question",
        CaseType.Idea => "idea",
        CaseType.Complaint => Complaint,
        CaseType.Contact => "contact",
        CaseType.Callback => "callback",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    public static CaseType TypeOf(string name) =>
        Enum.GetValues<CaseType>().FirstOrDefault(type => Of(type) == name, CaseType.Report);

    /// <summary>Statuses of a case.</summary>
    public static class Status
    {
        public const string Open = "open";
        public const string InProgress = "in_progress";
        public const string Waiting = "waiting";
        public const string Resolved = "resolved";
        public const string Closed = "closed";
        public const string Reopened = "reopened";
        public const string Declined = "declined";
        public const string Withdrawn = "withdrawn";

        public static readonly IReadOnlyList<string> All = [Open, InProgress, Waiting, Resolved, Closed, Reopened, Declined, Withdrawn];

        /// <summary>Nothing more is expected of us.</summary>
        public static bool IsEnded(string status) => status is Resolved or Closed or Declined or Withdrawn;
    }

    /// <summary>Kinds of event in a timeline.</summary>
    public static class Events
    {
        public const string Opened = "opened";
        public const string Added = "added";
        public const string Corrected = "corrected";
        public const string Judged = "judged";
        public const string Reply = "reply";
        public const string Note = "note";
        public const string Status = "status";
        public const string Claimed = "claimed";
        public const string GivenBack = "given_back";
        public const string Alert = "alert";

        /// <summary>Another handler by the roster; its text is a <see cref="HandlerMove"/>.</summary>
        public const string Moved = "moved";

        /// <summary>Given to another by a colleague; its text is a <see cref="HandlerMove"/>. Succession leaves it there.</summary>
        public const string Transferred = "transferred";

        /// <summary>Left alone for a while; its text is a <see cref="SnoozeText"/>.</summary>
        public const string Snoozed = "snoozed";

        /// <summary>Taken up again before its time.</summary>
        public const string Woken = "woken";

        /// <summary>A colleague marked what the resident said as read, without opening it.</summary>
        public const string Seen = "seen";

        /// <summary>That was taken back.</summary>
        public const string Unseen = "unseen";

        /// <summary>What the resident said was put with another case; its text is a <see cref="WordsMove"/>.</summary>
        public const string Rehomed = "rehomed";

        /// <summary>The resident said whose work it is.</summary>
        public const string Partner = "partner";

        /// <summary>The resident said whether it may be passed on to the partner.</summary>
        public const string Consent = "consent";

        public const string PassedOn = "passed_on";

        /// <summary>One of several reporters heard what became of it; its status is what he heard.</summary>
        public const string Told = "told";

        /// <summary>Another resident has it too; his words.</summary>
        public const string Also = "also";

        /// <summary>One of several reporters took it back.</summary>
        public const string Left = "left";

        /// <summary>Two cases became one; its text is the number of the other. With a status it is the one that ended.</summary>
        public const string Merged = "merged";

        /// <summary>They became two again; its text is the number of the other.</summary>
        public const string Unmerged = "unmerged";

        /// <summary>An afspraak was made, kept, moved or missed.</summary>
        public const string Promised = "promised";

        public const string PromiseKept = "promise_kept";
        public const string PromiseMoved = "promise_moved";
        public const string PromiseMissed = "promise_missed";

        /// <summary>The resident complained about an afspraak of this case; its text is the number of the complaint.</summary>
        public const string Complained = "complained";

        /// <summary>Of a complaint: its text is the number of the case it is about.</summary>
        public const string About = "about";

        /// <summary>The resident did not say whether it was solved, for so long that it was closed.</summary>
        public const string Unanswered = "unanswered";

        /// <summary>Nobody had been asked whether it was solved, and after as long it was closed.</summary>
        public const string NotAsked = "not_asked";

        /// <summary>It is with who leads the team as well, and why.</summary>
        public const string Risen = "risen";

        /// <summary>For colleagues only.</summary>
        public static bool IsInternal(string kind) => kind is Note or Snoozed or Woken or Seen or Unseen or Rehomed;
    }

    /// <summary>Who did something, when it was not a colleague.</summary>
    public const string Resident = "resident";

    /// <summary>Handler of what nobody is responsible for by place: the queue of the team.</summary>
    public const string Team = Wijken.Team.Id;
    public const string Bot = "bot";
}
