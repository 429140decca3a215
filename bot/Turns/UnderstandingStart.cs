using WijkBot.Conversations;
using WijkBot.Messages;

namespace WijkBot.Turns;

/// <summary>
/// Understanding that is made beside the rest of the start: its words take longest to read of all that the program begins with. What is asked
/// of it before waits. When it cannot be made, the program does not start.
/// </summary>
internal sealed class UnderstandingStart(Func<IUnderstand> make) : IUnderstand, IHostedLifecycleService
{
    private readonly Task<IUnderstand> making = Task.Run(make);

    private IUnderstand Made => making.GetAwaiter().GetResult();

    /// <inheritdoc/>
    public Danger Danger(string text, bool asked = false) => Made.Danger(text, asked);

    /// <inheritdoc/>
    public Command? Command(string text) => Made.Command(text);

    /// <inheritdoc/>
    public Anonymity Anonymity(string text) => Made.Anonymity(text);

    /// <inheritdoc/>
    public CallTime CallTime(string text) => Made.CallTime(text);

    /// <inheritdoc/>
    public Meaning First(IncomingMessage message, Reader reader) => Made.First(message, reader);

    /// <inheritdoc/>
    public Answer Answer(Question question, IncomingMessage message, Reader reader) => Made.Answer(question, message, reader);

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, SlotValue> Correct(IReadOnlyDictionary<string, SlotValue> slots, string text, Reader reader, bool denied = false) =>
        Made.Correct(slots, text, reader, denied);

    /// <summary>The program is not ready before it understands.</summary>
    public Task StartedAsync(CancellationToken cancellationToken) => making.WaitAsync(cancellationToken);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
