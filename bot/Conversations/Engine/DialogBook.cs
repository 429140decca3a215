using System.Collections.Frozen;

namespace WijkBot.Conversations;

/// <summary>All dialogs, by name and by the intent they are for. Dialogs are discovered: a new one is a new file.</summary>
public sealed class DialogBook
{
    /// <summary>Names of the dialogs that the engine itself begins.</summary>
    public static class Known
    {
        public const string Danger = "gevaar";
        public const string Introduction = "kennismaking";
        public const string Menu = "menu";
        public const string Which = "keuze";
        public const string Human = "mens";
        public const string Help = "help";
        public const string Language = "taal";
        public const string MyCases = "meldingen";
        public const string Change = "wijziging";
        public const string Add = "aanvulling";
        public const string Solved = "opgelost";
        public const string Thanks = "bedankt";
        public const string Heard = "gehoord";
        public const string Stop = "stop";
        public const string Start = "start";
        public const string Team = "team";
        public const string Partner = "partner";
        public const string Complaint = "klacht";
        public const string QuestionBack = "tegenvraag";
    }

    private readonly FrozenDictionary<string, Dialog> byName;
    private readonly FrozenDictionary<string, Dialog> byIntent;

    /// <exception cref="ArgumentException">Two dialogs bear one name or intent, or one the engine needs is missing: our fault.</exception>
    public DialogBook(IEnumerable<Dialog> dialogs)
    {
        All = [.. dialogs];
        byName = All.ToFrozenDictionary(dialog => dialog.Name);
        byIntent = All.SelectMany(dialog => dialog.For.Select(intent => (intent, dialog)))
            .ToFrozenDictionary(pair => pair.intent, pair => pair.dialog);
        foreach (var field in typeof(Known).GetFields())
        {
            if (!byName.ContainsKey((string)field.GetRawConstantValue()!))
                throw new ArgumentException($"No dialog is called '{field.GetRawConstantValue()}'.", nameof(dialogs));
        }
    }

    public IReadOnlyList<Dialog> All { get; }

    public Dialog this[string name] => byName[name];

    /// <summary>The dialog of this name; null when a deploy removed it.</summary>
    public Dialog? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>The dialog for an intent; null when none is.</summary>
    public Dialog? For(string intent) => byIntent.GetValueOrDefault(intent);
}
