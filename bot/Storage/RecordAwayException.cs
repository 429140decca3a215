using System.Data.Common;

namespace WijkBot.Storage;

/// <summary>The record is not asked now: it is not up to date yet, or somebody else is finding out whether it answers again.</summary>
/// <param name="why">Shown to whoever asks how the bot is: no hosts, no names.</param>
internal sealed class RecordAwayException(string why) : DbException(why);
