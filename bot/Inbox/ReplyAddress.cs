using WijkBot.Cases;
using WijkBot.Handover;

namespace WijkBot.Inbox;

/// <summary>To whom the form of an answer sends it: the field <c>reader</c> holds a conversation, or <see cref="All"/>.</summary>
internal static class ReplyAddress
{
    public const string All = "alle";

    /// <summary>It is for all, and the colleague did not see yet who they are: he is shown first.</summary>
    public static bool IsUnseen(IFormCollection form) => IsToAll(form) && form["seen"].ToString().Length == 0;

    public static bool IsToAll(IFormCollection form) => form["reader"].ToString() == All;

    public static ReplyTo Of(IFormCollection form) => form["reader"].ToString() switch
    {
        All => new ReplyTo.All(form["seen"].ToString()),
        var to when Guid.TryParse(to, out var conversation) => new ReplyTo.One(conversation),
        _ => new ReplyTo.LastWriter(),
    };

    /// <summary>The field when the page comes: who wrote last, until another is chosen.</summary>
    /// <remarks>Who was chosen and is gone since, stays chosen: nobody else gets what was meant for him.</remarks>
    public static string Chosen(CaseModel model) => model.Draft.ReplyTo.Length > 0 ? model.Draft.ReplyTo : Value(model.File.LastWriter);

    /// <summary>The only one to whom an answer can go; null when there are more, or when another was chosen who is gone since: then it is chosen anew.</summary>
    public static Addressee? Only(CaseModel model) =>
        model.Addressees is [var only] && (model.Draft.ReplyTo.Length == 0 || model.Draft.ReplyTo == only.Value) ? only : null;

    /// <summary>Those to whom it goes; nobody when who was chosen hears of it no more.</summary>
    public static IReadOnlyList<Addressee> Chosen(IReadOnlyList<Addressee> all, string reader) => reader == All ? all : [.. all.Where(one => one.Value == reader)];

    public static string Value(Reporter? reporter) => reporter?.Conversation.ToString() ?? "";

    /// <summary>"Dit gaat naar 4 bewoners, 1 van hen anoniem."</summary>
    public static string Sentence(Reporters reporters)
    {
        var (all, unknown) = (reporters.Active.Count, reporters.Active.Count(one => one.Anonymous));
        return $"Dit gaat naar {all} bewoners{(unknown > 0 ? $", {unknown} van hen anoniem" : "")}. Ieder krijgt het in zijn eigen gesprek, met precies deze woorden.";
    }
}
