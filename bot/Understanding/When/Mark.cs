namespace WijkBot.Understanding.When;

/// <summary>What a word says about a time told beside it. The sections <c>[mark …]</c> of <c>Words/time.*.txt</c> bear these names.</summary>
[Flags]
internal enum Mark
{
    None = 0,

    /// <summary>Takes away the time beside it: <c>niet gisteren maar</c>.</summary>
    Deny = 1 << 0,

    /// <summary>What was told before it is taken back: <c>maandag, nee, dinsdag</c>.</summary>
    Correct = 1 << 1,

    /// <summary>What counts comes behind it: <c>maar</c>.</summary>
    But = 1 << 2,

    /// <summary>Was thought only at first: <c>eerst dacht ik</c>.</summary>
    Thought = 1 << 3,

    /// <summary>Not then: <c>behalve zondag</c>.</summary>
    Except = 1 << 4,

    /// <summary>Not then, when it is denied: <c>alleen in het weekend niet</c>.</summary>
    Only = 1 << 5,

    /// <summary>The last one of a month.</summary>
    Last = 1 << 6,

    /// <summary>One more back: <c>voorvorige</c>.</summary>
    Twice = 1 << 7,

    /// <summary><c>de dag erna</c>.</summary>
    Later = 1 << 8,

    /// <summary><c>de avond ervoor</c>.</summary>
    Earlier = 1 << 9,

    /// <summary>Counts things, so that no hour follows: <c>een stuk of tien</c>.</summary>
    Counts = 1 << 10,

    /// <summary>Now and then, so that no one time is told: <c>soms de hele week</c>.</summary>
    Sometimes = 1 << 11,

    /// <summary>An hour said roundly: <c>vijven</c>.</summary>
    Round = 1 << 12,

    /// <summary>Makes such an hour about: <c>bij vijven</c>.</summary>
    Nearly = 1 << 13,

    /// <summary>Stands before the number of a day: <c>op 15</c>.</summary>
    On = 1 << 14,

    /// <summary>Tells what suits: <c>liever</c>, <c>kan</c>, <c>komt … uit</c>.</summary>
    Suits = 1 << 15,

    /// <summary>Who speaks: <c>ik</c>, <c>mij</c>.</summary>
    Self = 1 << 16,

    /// <summary>A name follows: <c>groetjes</c>, <c>mijn naam is</c>.</summary>
    Signs = 1 << 17,

    /// <summary>The number behind it is no time: <c>kamer 12.30</c>.</summary>
    Room = 1 << 18,

    /// <summary>Says no, and so refuses the day before it: <c>vrijdag nee</c>.</summary>
    No = 1 << 19,

    /// <summary>Only why follows: <c>want dan ben ik weg</c>.</summary>
    Because = 1 << 20,

    /// <summary>Who speaks is not there then: <c>maandag ben ik weg</c>.</summary>
    Away = 1 << 21,

    /// <summary>Tells when he reported it, not when it was: <c>vorig jaar al gemeld</c>.</summary>
    Reported = 1 << 22,

    /// <summary>Makes "van" mean since: <c>van januari af</c>.</summary>
    Off = 1 << 23,

    /// <summary>Happened then; behind a length since when: <c>salı günü oldu</c>, <c>üç hafta oldu</c>.</summary>
    Happened = 1 << 24,

    /// <summary>Stands with an hour in one language only: <c>uhr</c>, <c>pm</c>.</summary>
    Hour = 1 << 25,

    /// <summary>More than one, so that with a weekday it is a habit: <c>friday nights</c>.</summary>
    Plural = 1 << 26,
}
