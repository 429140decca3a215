using WijkBot.Ops;

namespace WijkBot.Storage;

/// <summary>
/// Held by the one process that serves from a data folder with the embedded database. It is a lock of the operating system on a file: it goes with the
/// process however that ends, and the file that stays locks nobody out. Subcommands do not take it.
/// </summary>
internal sealed class DataLock(DataFolder folder) : IDisposable
{
    private const string Name = "wijkbot.lock";

    private FileStream? held;

    /// <exception cref="StartRefusedException">Another process has it.</exception>
    public void Take()
    {
        var path = Path.Combine(folder.Path, Name);
        try
        {
            held ??= new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException fault)
        {
            throw new StartRefusedException($"Data:Directory: the program cannot open {path}; make it the program's own", fault);
        }
        catch (IOException fault)
        {
            throw new StartRefusedException($"Data:Directory: another process runs on {folder.Path}; with the embedded database one alone may. Stop that one, or use PostgreSQL (Database:ConnectionString)", fault);
        }
    }

    public void Dispose() => held?.Dispose();
}
