namespace WijkBot.Inbox;

/// <summary>Marks a form that changes nothing of a case, so that who only looks may use it.</summary>
internal sealed class ReadersToo
{
    public static readonly ReadersToo Mark = new();

    private ReadersToo() { }

    public override string ToString() => "readers too";
}
