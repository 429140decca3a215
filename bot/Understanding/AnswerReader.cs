using System.Globalization;
using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Understanding.Answers;
using WijkBot.Understanding.Learned;
using WijkBot.Understanding.Places;
using WijkBot.Understanding.Texts;
using WijkBot.Understanding.When;

namespace WijkBot.Understanding;

/// <summary>Reads a message as the answer to a question, per kind of question.</summary>
internal sealed class AnswerReader(Readers readers)
{
    private const int MostWords = 120;
    private const int WordsOfABareYes = 2;

    private readonly PlaceReader places = readers.Places;
    private readonly PlaceNotation notation = readers.Notation;
    private readonly WhenReader whens = readers.Whens;
    private readonly NoWhen noWhen = new();
    private readonly YesNoReader yesNo = readers.YesNo;
    private readonly PhoneReader phones = readers.Phones;
    private readonly PhoneAside asides = new();
    private readonly NumberReader counts = new();
    private readonly NameReader names = new();
    private readonly CaseNumberReader caseNumbers = readers.CaseNumbers;
    private readonly PhotoReader photos = new(readers.Polite);
    private readonly VerdictReader verdicts = new(readers.YesNo, readers.Polite);
    private readonly ChoiceReader choices = new(readers.Polite, readers.YesNo, new VerdictReader(readers.YesNo, readers.Polite), readers.Whens,
        said => readers.Places.Answer(said, pin: null) is Answer.Given { Value: PlaceValue place } ? readers.Notation.Of(place) : "", new LearnedChoice(readers.Category), new LearnedWish(readers.Aim));

    public Answer Read(Question question, IncomingMessage message, Reader reader)
    {
        if (message.Choice is { } pressed && question.Options.FirstOrDefault(option => option.Id == pressed) is { } option)
            return new Answer.Given(new ChoiceValue(option.Id));
        var sentence = Begin(Sentence.Of(message.Text), question.Kind);
        return question.Kind switch
        {
            SlotKind.Place => places.Answer(asides.Without(sentence), message.Location, question.Told),
            SlotKind.PlaceDetail => places.Detail(asides.Without(sentence), message.Location, question.Told),
            SlotKind.When => When(Sentence.Of(PhoneFinder.Without(message.Text)), question.Ahead, reader),
            SlotKind.Text => Text(sentence, message.Text.Trim(), reader),
            SlotKind.YesNo => YesNo(sentence, question, reader),
            SlotKind.Verdict => Verdict(sentence, question, reader),
            SlotKind.Choice => Choice(choices.Read(sentence, question.Options, reader), question),
            _ => Value(Read(question, sentence, reader)),
        };
    }

    /// <summary>Whatever is said, but for a bare yes or no: that tells nothing.</summary>
    private Answer Text(Sentence sentence, string text, Reader reader) =>
        text.Length == 0 || sentence.Count <= WordsOfABareYes && Enumerable.Range(0, sentence.Count).All(at => yesNo.Read(sentence.Part(at, at + 1), reader.Language).Value is "yes" or "no")
            ? new Answer.Unclear()
            : new Answer.Given(new TextValue(text));

    /// <summary>An answer is said in the first words; what goes on for long is read no further, so that none costs much.</summary>
    private static Sentence Begin(Sentence sentence, SlotKind kind) =>
        kind is SlotKind.Place or SlotKind.PlaceDetail or SlotKind.When or SlotKind.Text ? sentence : Begin(sentence);

    private static Sentence Begin(Sentence sentence) => sentence.Count <= MostWords ? sentence : sentence.Part(0, MostWords);

    /// <summary>The answer in the notation of the outside contract.</summary>
    public AnswerReading Notation(Question question, Sentence sentence, Reader reader) => Read(question, Begin(sentence, question.Kind), reader);

    private AnswerReading Read(Question question, Sentence sentence, Reader reader) => question.Kind switch
    {
        SlotKind.Place => places.Answer(sentence, pin: null) is Answer.Given { Value: PlaceValue place } ? new AnswerReading(notation.Of(place)) { Alternatives = notation.Others(place) } : AnswerReading.Unclear,
        SlotKind.When => WhenNotation(sentence, reader),
        SlotKind.YesNo => yesNo.Read(sentence, reader.Language),
        // the notation has no word for a choice that he cannot make
        SlotKind.Choice => choices.Read(sentence, question.Options, reader) is { Value: not AnswerReading.UnknownValue } choice ? choice : AnswerReading.Unclear,
        SlotKind.Number => counts.Read(sentence, reader.Language),
        SlotKind.Phone => phones.Read(sentence, reader.Language),
        SlotKind.Name => names.Read(sentence, reader.Language),
        SlotKind.CaseNumber => caseNumbers.Read(sentence, reader.Language),
        SlotKind.Photo => photos.Read(sentence),
        _ => AnswerReading.Unclear,
    };

    private AnswerReading WhenNotation(Sentence sentence, Reader reader)
    {
        var told = whens.Find(sentence, reader.Now.DateTime, asked: true);
        if (noWhen.Is(sentence, told))
            return AnswerReading.Unknown;
        if (told is { } found)
            return new AnswerReading(found.Value) { Alternatives = found.Others };
        return Doubted(sentence) is null ? AnswerReading.Unclear : AnswerReading.Unknown;
    }

    /// <summary>"Geen idee" in the words that answer any question; null when it says nothing of the kind.</summary>
    private AnswerReading? Doubted(Sentence sentence) => yesNo.Read(Begin(sentence)) is { Value: AnswerReading.UnknownValue } unknown ? unknown : null;

    private Answer When(Sentence sentence, bool ahead, Reader reader)
    {
        var told = whens.Find(sentence, reader.Now.DateTime, asked: true, ahead);
        if (noWhen.Is(sentence, told))
            return new Answer.Skipped(Doubted(sentence)?.Rest ?? "");
        if (told is { } found)
            return Moment(sentence.Raw(found.Start, found.End), found, reader.Now.DateTime);
        return Doubted(sentence) is { } unknown ? new Answer.Skipped(unknown.Rest) : new Answer.Unclear();
    }

    /// <summary>"Dinsdag of woensdag" is asked; "7 uur" may be in the morning or in the evening, where both have been or both are to come.</summary>
    private static Answer Moment(string words, WhenFound found, DateTime now)
    {
        var best = new WhenValue(words, found.Value);
        if (found.Days is { Count: > 0 } days && best.Day is not null && days.All(day => (best with { Value = day }).Day is not null))
            return new Answer.Ambiguous([.. days.Prepend(found.Value).Select(day => best with { Value = day, Picked = true })]);
        return found.Other is { } other && best with { Value = other } is { Moment: { } one } second && best.Moment is { } moment && one <= now == moment <= now
            ? new Answer.Ambiguous([best with { Picked = true }, second with { Picked = true }])
            : new Answer.Given(best);
    }

    /// <summary>The options may be numbered and have more than yes and no; digits and their own labels come first.</summary>
    private Answer YesNo(Sentence sentence, Question question, Reader reader)
    {
        if (question.Options.Count > 0 && Numbered(sentence, question, reader) is { } chosen)
            return chosen;
        var reading = yesNo.Read(sentence, reader.Language);
        return reading.Value switch
        {
            "yes" or "no" => new Answer.Given(new ChoiceValue(reading.Value), reading.Rest),
            AnswerReading.UnknownValue => new Answer.Skipped(reading.Rest),
            _ => new Answer.Unclear(),
        };
    }

    /// <summary>Asked, a digit or a bare word is enough; unasked, only what says it by itself.</summary>
    private Answer Verdict(Sentence sentence, Question question, Reader reader)
    {
        var asked = question.Options.Count == VerdictReader.Options;
        if (verdicts.Read(sentence, asked) is not { } reading)
            return asked ? Choice(choices.Read(sentence, question.Options, reader), question) : new Answer.Unclear();
        if (reading.Value == AnswerReading.UnclearValue)
            return new Answer.Unclear();
        var option = asked ? question.Options[VerdictReader.Position(reading.Value)].Id : reading.Value;
        return new Answer.Given(new ChoiceValue(option), reading.Rest);
    }

    private Answer.Given? Numbered(Sentence sentence, Question question, Reader reader)
    {
        if (sentence.Count > 3 || !Enumerable.Range(0, sentence.Count).Any(sentence.IsNumber) && question.Options.All(option => option.Id is "yes" or "no"))
            return null;
        return Choice(choices.Read(sentence, question.Options, reader), question) as Answer.Given;
    }

    private static Answer Choice(AnswerReading reading, Question question)
    {
        var chosen = reading.Value.Split('+').Concat(reading.Alternatives).Select(number => Option(number, question)).OfType<SlotValue>().Take(3).ToList();
        return (reading.Value, chosen.Count) switch
        {
            (AnswerReading.NoneValue or AnswerReading.UnknownValue, _) => new Answer.Skipped(),
            (_, 1) => new Answer.Given(chosen[0]),
            (_, > 1) => new Answer.Ambiguous(chosen),
            _ => new Answer.Unclear(),
        };
    }

    private static ChoiceValue? Option(string number, Question question) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index >= 1 && index <= question.Options.Count
            ? new ChoiceValue(question.Options[index - 1].Id)
            : null;

    /// <summary>Two numbers of which either may be meant: the dialog asks.</summary>
    private static Answer Value(AnswerReading reading) => reading.Value switch
    {
        not AnswerReading.UnclearValue when reading.Alternatives.Count > 0 =>
            new Answer.Ambiguous([.. reading.Alternatives.Prepend(reading.Value).Take(3).Select(value => new TextValue(value))]),
        AnswerReading.UnclearValue or "invalid" => new Answer.Unclear(),
        AnswerReading.UnknownValue or AnswerReading.NoneValue or "skip" => new Answer.Skipped(),
        "later" or "coming" => new Answer.Given(new ChoiceValue(reading.Value)),
        _ => new Answer.Given(new TextValue(reading.Value), reading.Rest),
    };
}
