namespace WijkBot.Tests.House;

public class RoomTests
{
    private static readonly Type[] s_types = [.. typeof(WijkBot.Messages.IncomingMessage).Assembly.GetTypes().Where(type => RoomOf(type) is not null)];

    [Fact]
    public void A_room_names_only_rooms_that_its_row_allows()
        => s_types.SelectMany(Forbidden).Distinct().Order().ShouldBeEmpty();

    [Fact]
    public void Every_folder_of_the_program_is_a_room_with_a_row()
        => s_types.Select(RoomOf).Distinct().Except([.. RoomTable.MayName.Keys, .. RoomTable.NameAll]).ShouldBeEmpty();

    [Fact]
    public void A_channel_does_not_know_the_other_channels()
        => s_types.SelectMany(type => NamedTypes.Of(type)
                .Where(named => FolderOf(type, "Channels") is { } from && FolderOf(named, "Channels") is { } to && from != to)
                .Select(named => $"{type.FullName} names {named.FullName}"))
            .Distinct().ShouldBeEmpty();

    [Fact]
    public void What_decides_knows_no_waiting()
        => s_types.Where(type => RoomOf(type) is "Conversations" or "Dialogs" or "Understanding")
            .Where(type => NamedTypes.Of(type).Any(named => named.FullName is { } name && (
                name.StartsWith("System.Threading.Tasks.", StringComparison.Ordinal)
                || name.StartsWith("System.Net.", StringComparison.Ordinal)
                || name.StartsWith("Microsoft.EntityFrameworkCore.", StringComparison.Ordinal)
                || name == typeof(TimeProvider).FullName)))
            .Select(type => type.FullName).ShouldBeEmpty();

    [Fact]
    public void The_scan_sees_what_is_named_only_inside_a_method_body()
        => NamedTypes.Of(typeof(Sample)).ShouldContain(typeof(System.Text.StringBuilder));

    [Fact]
    public void The_scan_sees_inside_iterators_and_lambdas()
        => typeof(Sample).GetNestedTypes(System.Reflection.BindingFlags.NonPublic)
            .SelectMany(NamedTypes.Of).ShouldContain(typeof(Uri));

    private static IEnumerable<string> Forbidden(Type type)
        => NamedTypes.Of(type)
            .Where(named => named.Assembly == type.Assembly && RoomOf(named) is { } to && !RoomTable.Allows(RoomOf(type)!, to))
            .Select(named => $"{Outermost(type).FullName} may not name {Outermost(named).FullName}");

    /// <summary>Null for what the compiler and the framework's generators add, and for Program.</summary>
    private static string? RoomOf(Type type)
        => Outermost(type).Namespace?.Split('.') is ["WijkBot", var room, ..] ? room : null;

    private static string? FolderOf(Type type, string room)
        => Outermost(type).Namespace?.Split('.') is ["WijkBot", var name, var folder, ..] && name == room ? folder : null;

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static class Sample
    {
        public static int Body() => new System.Text.StringBuilder().Length;

        public static Func<string> Lambda(string value) => () => new Uri(value).Host;
    }
}
