namespace WijkBot.Ops;

/// <summary>
/// The program must not start like this: a wrong setting or wrong data. Thrown while building or starting;
/// <see cref="StartRefusal"/> prints each reason on a line of its own, without stack trace, and exits with 1.
/// </summary>
public sealed class StartRefusedException : Exception
{
    public StartRefusedException()
        : this([]) { }

    public StartRefusedException(string message)
        : this([message]) { }

    public StartRefusedException(string message, Exception innerException)
        : base(message, innerException) => Reasons = [message];

    /// <param name="reasons">One clear sentence each: what is wrong, where, and what it should be.</param>
    public StartRefusedException(IReadOnlyList<string> reasons)
        : base(string.Join(Environment.NewLine, reasons)) => Reasons = reasons;

    /// <summary>One clear sentence each.</summary>
    public IReadOnlyList<string> Reasons { get; }
}
