using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace WijkBot.Storage;

/// <summary>A moment as UTC ticks.</summary>
internal sealed class TicksConverter() : ValueConverter<DateTimeOffset, long>(
    moment => moment.UtcTicks,
    ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
