namespace WijkBot.Municipality;

/// <summary>
/// What is the municipality's own: read once from its data directory, validated, never changed while running.
/// Differences between municipalities are here and nowhere in code.
/// </summary>
public sealed record MunicipalityData
{
    /// <summary>As residents call it: <c>Almelo</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Telephone number residents can call, as they would dial it: <c>0546-541111</c>.</summary>
    public required string Phone { get; init; }

    /// <summary>Web page about privacy, without scheme, short enough for an SMS: <c>almelo.nl/privacy</c>.</summary>
    public required string PrivacyPage { get; init; }

    /// <summary>IANA zone of all local times.</summary>
    public required TimeZoneInfo TimeZone { get; init; }

    public required OpeningHours Hours { get; init; }
    public required IReadOnlyList<Category> Categories { get; init; }
    public required IReadOnlyList<KnownQuestion> Questions { get; init; }
    public required IReadOnlyList<Partner> Partners { get; init; }

    /// <summary>How long something may take, where its kind says nothing else.</summary>
    public Terms Terms { get; init; } = Terms.None;

    /// <summary>How long something of this kind may take.</summary>
    /// <param name="category">Slug; null when it is of no kind.</param>
    public Terms TermsOf(string? category) => (Category(category)?.Terms ?? Terms.None).Over(Terms);

    /// <summary>What is asked when two partners claim a report; null when that never happens.</summary>
    public PartnerChoice? PartnerChoice { get; init; }

    /// <summary>When two reports may be about the same thing, where a category says nothing else.</summary>
    public AlikeRule UsualAlike { get; init; } = AlikeRule.Usual;

    /// <summary>When two reports of this kind may be about the same thing, whether or not residents are asked.</summary>
    public AlikeRule AlikeOf(string? slug) => Category(slug)?.Alike?.Over(UsualAlike) ?? UsualAlike;

    /// <summary>Municipalities around it.</summary>
    public IReadOnlyList<Neighbour> Neighbours { get; init; } = [];

    /// <summary>The municipality of this name, or in which this place lies; null when that is not known.</summary>
    public Neighbour? Neighbour(string? place) => place is null ? null : Neighbours.FirstOrDefault(each =>
        each.Places.Prepend(each.Name).Contains(place, StringComparer.OrdinalIgnoreCase));

    /// <summary>Answers that colleagues give often, as its file has them.</summary>
    public AnswerBook Answers { get; init; } = AnswerBook.None;

    /// <summary>How its pages look; null for the plain look.</summary>
    public Theme? Theme { get; init; }

    /// <summary>The data directory it was read from, for the rooms that have files of their own in it.</summary>
    public required string Directory { get; init; }

    /// <summary>What of it a resident may read, and so may be put into other words or another language.</summary>
    public IEnumerable<string> Texts =>
    [
        .. Categories.SelectMany(category => new[] { category.Name, category.InSentence }),
        .. Questions.SelectMany(question => new[] { question.Title, question.Answer }),
        .. Partners.Select(partner => partner.Told).OfType<string>(),
        .. PartnerChoice is { } choice ? new[] { choice.Question, choice.Neither } : [],
    ];

    /// <summary>The category with this slug; null when the municipality does not have it.</summary>
    public Category? Category(string? slug) => slug is null ? null : Categories.FirstOrDefault(category => category.Slug == slug);

    /// <summary>The partner with this id; null when there is none (any more).</summary>
    public Partner? Partner(string? id) => id is null ? null : Partners.FirstOrDefault(partner => partner.Id == id);

    /// <summary>Whose work a report is: those with the closest claim. A claim to a place goes before one to a kind everywhere.</summary>
    /// <param name="areas">Codes of wijk and buurt and the street of where it is, as far as known.</param>
    public IReadOnlyList<Partner> PartnersFor(string? category, IReadOnlyCollection<string> areas)
    {
        var claims = Partners.Select(partner => (Partner: partner, Claim: partner.Claim(category, areas))).Where(each => each.Claim > 0).ToList();
        return [.. claims.Where(each => each.Claim == claims.Max(other => other.Claim)).Select(each => each.Partner)];
    }

    /// <summary>The moment in local time, with its offset.</summary>
    public DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, TimeZone);
}

/// <summary>A kind of report; a Signalen sub-category, or one of the municipality's own.</summary>
/// <param name="Slug">Signalen sub-category slug: <c>ratten</c>.</param>
/// <param name="Main">Slug of its main category.</param>
/// <param name="Name">Dutch name for lists; also the key under which it is translated.</param>
public sealed record Category(string Slug, string Main, string Name)
{
    /// <summary>Name within a sentence to a resident: <c>ratten</c>, <c>een kapotte lantaarnpaal</c>.</summary>
    public string InSentence { get; init; } = Name;

    /// <summary>Words and phrases that point to it, the strongest first; a <c>-</c> before a word points away from it.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The moment matters: it is asked when not told.</summary>
    public bool AsksWhen { get; init; }

    /// <summary>May be dangerous: whether it is so now is asked when not told.</summary>
    public bool AsksDanger { get; init; }

    /// <summary>How long it may take, as far as that differs from the rest.</summary>
    public Terms Terms { get; init; } = Terms.None;

    /// <summary>About things in public space, so that neighbours may hear of it; never for persons and care.</summary>
    public bool PublicSpace { get; init; }

    /// <summary>A resident may be asked whether he means what another reported; null for whatever stays between its reporter and us.</summary>
    public AlikeChoice? Alike { get; init; }
}

/// <summary>A question residents often ask, with the municipality's own answer.</summary>
/// <param name="Id">Stable name.</param>
/// <param name="Title">The question in short, for a choice: <c>Grofvuil ophalen</c>.</param>
/// <param name="Answer">The answer, one SMS where it can; key of its translations.</param>
public sealed record KnownQuestion(string Id, string Title, string Answer)
{
    /// <summary>Words that must be in the message, each entry a set of alternatives split by <c>|</c>.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Examples of how residents put it; used for recognising and as test.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];
}
