namespace WijkBot.Ops.Metrics;

/// <summary>How it ended to ask for an address elsewhere, as counted.</summary>
public enum AddressEnd
{
    /// <summary>It is there, here or in another municipality.</summary>
    Found,

    /// <summary>Answered, but there is no such address, or its codes mean nothing here.</summary>
    NotFound,

    /// <summary>Answered before: nothing was asked.</summary>
    Remembered,

    /// <summary>Not asked: the service fails, or wants to be left alone.</summary>
    LeftAlone,

    /// <summary>No answer in time, or none that could be used.</summary>
    Failed,
}
