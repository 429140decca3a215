namespace WijkBot.Wijken;

/// <summary>Asks a register elsewhere where an address lies. Only what our own files cannot tell is asked there.</summary>
public interface IFindAddresses
{
    /// <summary>Addresses may be asked; else every answer is unknown and nothing leaves the program.</summary>
    bool IsOn { get; }

    /// <summary>The wijk of an address; unknown when it is not known or anything goes wrong. Never throws, and takes no longer than was set.</summary>
    Task<AreaMatch> FindAsync(AddressQuestion question, CancellationToken cancellationToken);
}
