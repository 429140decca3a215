using WijkBot.Messages;

namespace WijkBot.Conversations;

/// <summary>What a turn causes, in order: something said, or something done. A closed list, applied by Turns in one transaction.</summary>
public abstract record Effect;

/// <summary>Something said to the resident.</summary>
public sealed record Say(Phrase Text) : Effect
{
    /// <summary>Choices, in the order of their numbers.</summary>
    public IReadOnlyList<SayOption> Options { get; init; } = [];

    /// <summary>Concerns danger: sent even when a person has claimed the conversation.</summary>
    public bool Danger { get; init; }
}

/// <summary>A choice as it is offered, still to be put into the resident's language.</summary>
public sealed record SayOption(Phrase Label, string Value);

/// <summary>A new case. Its number is <see cref="TurnFacts.NextNumber"/>.</summary>
public sealed record OpenCase(CaseType Type) : Effect
{
    public required string Number { get; init; }
    public string? Category { get; init; }

    /// <summary>The resident's own words.</summary>
    public required string Description { get; init; }

    public PlaceValue? Place { get; init; }
    public WhenValue? When { get; init; }
    public bool Urgent { get; init; }
    public bool Anonymous { get; init; }
    public Danger Danger { get; init; }

    /// <summary>Puts it in the team queue and alerts people at once.</summary>
    public bool Alert { get; init; }

    /// <summary>Asked for a person: shown first in the queue.</summary>
    public bool WantsPerson { get; init; }

    /// <summary>Goes to the team leader instead of the regisseur (a complaint about the regisseur).</summary>
    public bool ForTeamLeader { get; init; }

    public IReadOnlyList<string> Photos { get; init; } = [];

    /// <summary>Of a complaint: ids of whom it may be about, as far as that is known. They do not read it.</summary>
    public IReadOnlyList<string> Concerns { get; init; } = [];

    /// <summary>Of a complaint: number of the resident's case it is about; null when that is not known.</summary>
    public string? About { get; init; }

    /// <summary>Id of the partner whose work it is; null when it is ours, or is not known yet.</summary>
    public string? Partner { get; init; }

    public override string ToString() => $"case {Number} {Type}";
}

/// <summary>Words, photos or a pin added to a case by the resident.</summary>
public sealed record AddToCase(string Number, string Text, IReadOnlyList<string> Photos) : Effect
{
    public Location? Pin { get; init; }

    /// <summary>Asks for a person about it: shown first in the queue, as if it were new.</summary>
    public bool WantsPerson { get; init; }

    /// <summary>Something came along that a timeline can show.</summary>
    public bool SaysSomething => Text.Length > 0 || Photos.Count > 0 || Pin is not null;

    public override string ToString() => $"case {Number} + text";
}

/// <summary>The resident changed part of a case he opened.</summary>
public sealed record CorrectCase(string Number, PlaceValue? Place, string? Description) : Effect
{
    /// <summary>The time that was told for it since; null when none was.</summary>
    public WhenValue? When { get; init; }

    /// <summary>Slug of the other kind of report it turned out to be; null when the kind stays.</summary>
    public string? Category { get; init; }

    /// <summary>From here on without the resident's name and number; never back.</summary>
    public bool Anonymous { get; init; }

    public override string ToString() => $"case {Number} corrected";
}

/// <summary>The resident takes the case back.</summary>
public sealed record WithdrawCase(string Number) : Effect;

/// <summary>The resident's word on whether it was solved. <see cref="Verdict.No"/> reopens the case with his words.</summary>
public sealed record JudgeCase(string Number, Verdict Verdict, string Words) : Effect
{
    public override string ToString() => $"case {Number} {Verdict}";
}

/// <summary>Whether it was solved, in the resident's eyes.</summary>
public enum Verdict
{
    Yes,
    Partly,
    No,
}

/// <summary>The message goes to whoever has claimed the conversation; the bot says nothing.</summary>
/// <param name="Added">What it adds to the case that is spoken of; null when no case is known: then all of the conversation are unread.</param>
public sealed record LeaveToPerson(AddToCase? Added) : Effect;

/// <summary>Whoever took the conversation did not answer: the team has the case now.</summary>
public sealed record BackToTeam(string Number) : Effect;

/// <summary>The resident does not (or again does) want messages.</summary>
public sealed record OptedOut(bool Out) : Effect;

/// <summary>From here on the bot speaks this language. Changes the state only.</summary>
public sealed record SpeakLanguage(string Language) : Effect;

/// <summary>What was missed while the resident wanted no messages has been told. Changes the state only.</summary>
public sealed record MissedTold : Effect;

/// <summary>The resident waits for a person: what was going on is left, and what follows goes to the case. Changes the state only.</summary>
public sealed record AwaitPerson : Effect;
