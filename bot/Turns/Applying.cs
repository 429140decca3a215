using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Delivery;
using WijkBot.Handover;
using WijkBot.Messages;
using WijkBot.Municipality;
using WijkBot.Storage;
using WijkBot.Wijken;

namespace WijkBot.Turns;

/// <summary>Turns effects into statements, in their order. The one place that knows what each effect means.</summary>
internal sealed class Applying(
    Worded worded, CaseHandlers handlers, CaseDeadlines deadlines, JudgedCase judged, WijkenInUse wijken, MunicipalityData municipality, HandlerNews told)
{
    public PlayedTurn Apply(TurnScene scene, TurnOutcome outcome, TurnInput input, DateTimeOffset now)
    {
        var after = scene.Before with
        {
            Version = scene.Before.Version + 1,
            State = outcome.State.ToJson(),
            OptedOut = outcome.Effects.OfType<OptedOut>().LastOrDefault()?.Out ?? scene.Before.OptedOut,
        };
        var statements = new List<Statement>();
        foreach (var effect in outcome.Effects)
            statements.AddRange(StatementsOf(effect, scene, outcome.State.Language, now));
        statements.AddRange(told.Of(outcome.Effects, scene.At, now));
        // that somebody else has it now is no answer of a colleague
        var rows = Rows(input is TurnInput.Moved ? scene with { Author = CaseNames.Bot } : scene, outcome, after, now);
        rows.AddRange(Alerts(outcome, scene, rows.Count, after, now));
        statements.AddRange(Reported.Heard(scene, input, rows, now));
        if (input is TurnInput.News { Status: CaseNames.Status.Reopened } again)
            statements.Add(judged.Again(again.Number, again.Number, scene, now));
        return new PlayedTurn(after, statements, rows);
    }

    private List<OutboundRow> Rows(TurnScene scene, TurnOutcome outcome, HotConversation after, DateTimeOffset now)
    {
        var channel = ChannelTraits.Of(scene.Channel);
        var optsOut = outcome.Effects.Any(effect => effect is OptedOut { Out: true });
        var messages = worded.Messages(outcome.Effects.OfType<Say>(), outcome.State.Language, channel, now);
        var number = scene.CaseNumber ?? (IsComplaining(outcome.State) ? CaseNames.ComplaintBeingTold : outcome.State.LastCase);
        return [.. messages.Select((message, index) =>
        {
            var row = Outbox.Row(scene.Conversation, (after.Version * MessageLog.PositionsPerTurn) + index, scene.Author, message.Message, now);
            row.Always = message.Danger || optsOut;
            row.CaseNumber = number;
            return row;
        })];
    }

    /// <summary>Also once he has laid it aside, until he begins something else.</summary>
    private static bool IsComplaining(ConversationState state) => state.Frames.Append(state.LaidAside).Any(frame => frame?.Dialog == DialogBook.Known.Complaint);

    /// <summary>Colleagues who are told at once, by number only: what it is about is behind the sign-in.</summary>
    private IEnumerable<OutboundRow> Alerts(TurnOutcome outcome, TurnScene scene, int said, HotConversation after, DateTimeOffset now)
    {
        foreach (var open in outcome.Effects.OfType<OpenCase>().Where(open => open.Alert))
        {
            foreach (var to in handlers.AlertPhones(open, now))
            {
                var text = new OutgoingMessage($"Spoed: melding {open.Number}. Open de inbox van WijkBot.");
                var row = Outbox.Row(scene.Conversation, (after.Version * MessageLog.PositionsPerTurn) + said++, CaseNames.Bot, text, now);
                row.ToCipher = to;
                row.Always = true;
                yield return row;
            }
        }
    }

    private IEnumerable<Statement> StatementsOf(Effect effect, TurnScene scene, string language, DateTimeOffset now) => effect switch
    {
        AlsoReport also => Reported.Also(also, scene, language, now, InWords(also.Place)),
        _ when Reported.ByAnother(effect, scene, now, InWords, InWords) is { } his => his,
        OpenCase open => Opened(open, scene, language, now),
        AddToCase add => Added(add, scene, now),
        CorrectCase correct => Corrected(correct, scene, now),
        WithdrawCase withdraw =>
        [
            CaseSql.SetStatus(withdraw.Number, CaseNames.Status.Withdrawn, now),
            CaseSql.Event(withdraw.Number, CaseNames.Events.Status, CaseNames.Resident, "", now, status: CaseNames.Status.Withdrawn),
        ],
        JudgeCase judge => judged.Statements(judge, scene, now),
        SetPartner set => PartnerSaid.Statements(set, municipality, now),
        LeaveToPerson { Added: { } added } => Added(added, scene, now),
        LeaveToPerson => [CaseSql.TouchAll(scene.Conversation, now), DeadlineSql.GoAll(scene.Conversation, now)],
        BackToTeam back => [CaseSql.ToTeam(back.Number, now)],
        OptedOut { Out: false } when scene.Before.OptedOut => [OutboxSql.GiveUp(scene.Conversation, now)],
        Say or OptedOut => [],
        _ => throw new InvalidOperationException($"Nobody knows what {effect.GetType().Name} means."),
    };

    private IEnumerable<Statement> Opened(OpenCase open, TurnScene scene, string language, DateTimeOffset now)
    {
        var handler = handlers.Of(open, now);
        yield return CaseSql.Open(CaseDraft.Row(open with { Place = PlaceNow.Of(open.Place, wijken.Areas) }, scene.Conversation, scene.ResidentHash, scene.Channel, language, handler, now));
        yield return deadlines.Statement(open.Number, open.Category, handler, now);
        yield return CaseSql.Event(open.Number, CaseNames.Events.Opened, CaseNames.Resident, open.Description, now);
        if (open.Alert)
            yield return CaseSql.Event(open.Number, CaseNames.Events.Alert, CaseNames.Bot, "", now);
        foreach (var photo in open.Photos)
            yield return CaseSql.Photo(open.Number, scene.Channel, photo, now);
        if (open.About is { } about)
        {
            yield return CaseSql.Event(open.Number, CaseNames.Events.About, CaseNames.Resident, about, now);
            yield return CaseSql.Event(about, CaseNames.Events.Complained, CaseNames.Resident, open.Number, now);
        }
    }

    private IEnumerable<Statement> Added(AddToCase add, TurnScene scene, DateTimeOffset now)
    {
        yield return add.WantsPerson ? CaseSql.WantPerson(add.Number, now) : CaseSql.Touch(add.Number, now);
        yield return DeadlineSql.Go(add.Number, now);
        if (add.SaysSomething)
            yield return CaseSql.Event(add.Number, CaseNames.Events.Added, CaseNames.Resident, InWords(add), now);
        foreach (var photo in add.Photos)
            yield return CaseSql.Photo(add.Number, scene.Channel, photo, now);
    }

    /// <summary>A timeline has words only; a photo stands beside it, and is named when there is nothing else.</summary>
    private string InWords(AddToCase add)
    {
        if (add.Pin is { } pin)
            return $"{add.Text}\nLocatie: {PinWords.Of(pin, wijken.Areas)}".Trim();
        return add.Text.Length > 0 ? add.Text : "(foto)";
    }

    private IEnumerable<Statement> Corrected(CorrectCase correct, TurnScene scene, DateTimeOffset now)
    {
        if (correct.Place is { } place)
        {
            var kind = scene.Cases.GetValueOrDefault(correct.Number);
            var handler = handlers.Of(place, correct.Category ?? kind?.Category, now);
            yield return CaseSql.SetPlace(correct.Number, place, handler, now);
            yield return deadlines.Statement(correct.Number, correct.Category ?? kind?.Category, handler, kind?.Since ?? now);
        }
        if (correct.Category is { } category)
        {
            var kind = scene.Cases.GetValueOrDefault(correct.Number);
            var handler = handlers.Of(correct.Place ?? kind?.Place, category, now);
            yield return CaseSql.SetCategory(correct.Number, category, handler, now);
            yield return deadlines.Statement(correct.Number, category, handler, kind?.Since ?? now);
        }
        if (correct.Description is { } description)
            yield return CaseSql.SetDescription(correct.Number, description, now);
        if (correct.When is { } when)
            yield return CaseSql.SetWhen(correct.Number, when, now);
        if (correct.Anonymous)
            yield return CaseSql.SetAnonymous(correct.Number, now);
        yield return CaseSql.Event(correct.Number, CaseNames.Events.Corrected, CaseNames.Resident, correct.Description ?? InWords(correct.Place), now);
    }

    /// <summary>Of a pin the timeline tells where it is.</summary>
    private string InWords(PlaceValue? place) => place is { Latitude: { } latitude, Longitude: { } longitude }
        ? $"Locatie: {PinWords.Of(new Location(latitude, longitude), wijken.Areas)}"
        : place?.Text ?? "";
}
