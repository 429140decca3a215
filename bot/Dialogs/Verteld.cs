using WijkBot.Conversations;

namespace WijkBot.Dialogs;

/// <summary>What was told in the dialogs that are left now: it goes along to whoever takes over, and nothing is asked again.</summary>
internal sealed record Verteld(IReadOnlyList<Scene> Scenes)
{
    public static Verteld Voor(Scene scene) =>
        new([.. Before(scene).Where(before => before.Opened is null)]);

    /// <summary>A dialog that is left has opened a case already: what it knows is there.</summary>
    public static bool IsAlGemeld(Scene scene) => Before(scene).Any(before => before.Opened is not null);

    private static IEnumerable<Scene> Before(Scene scene) =>
        scene.State.Frames.Where(frame => frame.Dialog != scene.Frame.Dialog).Select(frame => scene with { Frame = frame });

    public string? Soort => Scenes.Select(scene => scene.Choice("soort")).LastOrDefault(kind => kind is not null);

    public PlaceValue? Plaats => Scenes.Select(scene => Waar.Best(scene) ?? Values<PlaceValue>(scene).FirstOrDefault()).LastOrDefault(place => place is not null);

    public WhenValue? Wanneer => Scenes.SelectMany(Values<WhenValue>).LastOrDefault();

    public bool IsGevaarlijk => Scenes.Any(scene => scene.Chose("gevaarlijk", "yes"));

    public IReadOnlyList<string> Fotos => [.. Scenes.SelectMany(Values<MediaValue>).SelectMany(photos => photos.Sources).Distinct()];

    /// <summary>All words in the order they were said, once: a place that stands in a sentence is not told again.</summary>
    public string Woorden
    {
        get
        {
            var said = new List<string>();
            foreach (var words in Scenes.SelectMany(scene => scene.Frame.Order.Select(slot => Words(scene.Frame.Slots.GetValueOrDefault(slot)))))
            {
                if (words.Length > 0 && !said.Exists(earlier => earlier.Contains(words, StringComparison.OrdinalIgnoreCase)))
                    said.Add(words);
            }
            return Kort.Samen(said);
        }
    }

    private static IEnumerable<T> Values<T>(Scene scene) where T : SlotValue => scene.Frame.Slots.Values.OfType<T>();

    private static string Words(SlotValue? value) => value switch
    {
        TextValue text => text.Text,
        PlaceValue place => place.Text,
        WhenValue moment => moment.Text,
        _ => "",
    };
}
