namespace WijkBot.Cases;

/// <summary>
/// A HEIC photo (ISO/IEC 23008-12). One box tells where the parts of the others lie, so nothing is taken out: whatever is not known to be
/// of a picture is blanked where it stands. Which side is up is told with the picture, not in its Exif.
/// </summary>
internal static class HeicBoxes
{
    private static readonly string[] Described = ["hdlr", "pitm", "iinf", "iloc", "iref", "iprp", "idat", "grpl"];

    /// <summary>What is told of a picture to draw it; not who made it when and how it is called.</summary>
    private static readonly string[] Properties =
        ["ispe", "hvcC", "lhvC", "av1C", "a1op", "a1lx", "lsel", "colr", "pixi", "irot", "imir", "clap", "pasp", "auxC", "clli", "mdcv", "cclv", "amve", "rloc", "free"];

    /// <summary>Without what is said beside the picture; null when it is none, is damaged, or holds what cannot be cleaned: a film.</summary>
    public static byte[]? Clean(ReadOnlySpan<byte> content)
    {
        var file = content.ToArray();
        if (PhotoBox.In(file, 0, file.Length) is not [{ Name: "ftyp" }, ..] boxes || boxes.Exists(box => box.Name is "moov" or "moof")
            || boxes.FindAll(box => box.Name == "meta") is not [var meta] || OfPictures(file, meta) is not { } own)
            return null;
        foreach (var box in boxes.Skip(1).Where(box => box != meta))
        {
            if (box.Name == "mdat")
                Keep(file, box, own);
            else
                box.Blank(file);
        }
        return file;
    }

    /// <summary>Cleans the description; which bytes of the file are of a picture, null when that cannot be told.</summary>
    private static bool[]? OfPictures(byte[] file, PhotoBox meta)
    {
        if (meta.Body + 4 > meta.End || PhotoBox.In(file, meta.Body + 4, meta.End) is not { } boxes)
            return null;
        foreach (var box in boxes.Where(box => !Described.Contains(box.Name)))
            box.Blank(file);
        if (One(boxes, "iinf") is not { } kinds || One(boxes, "iloc") is not { } places || One(boxes, "iprp") is not { } told || !OnlyDrawn(file, told))
            return null;
        var within = boxes.FindAll(box => box.Name == "idat");
        if (within.Count > 1 || HeicItems.PictureBytes(file, kinds, places, within.FirstOrDefault()) is not { } own)
            return null;
        within.ForEach(box => Keep(file, box, own));
        return own;
    }

    private static bool OnlyDrawn(byte[] file, PhotoBox iprp)
    {
        if (PhotoBox.In(file, iprp.Body, iprp.End) is not { } boxes)
            return false;
        foreach (var box in boxes.Where(box => box.Name is not ("ipco" or "ipma")))
            box.Blank(file);
        foreach (var list in boxes.Where(box => box.Name == "ipco"))
        {
            if (PhotoBox.In(file, list.Body, list.End) is not { } properties)
                return false;
            foreach (var property in properties.Where(property => !Properties.Contains(property.Name)))
                property.Blank(file);
        }
        return true;
    }

    private static PhotoBox? One(List<PhotoBox> boxes, string name) => boxes.FindAll(box => box.Name == name) is [var one] ? one : null;

    private static void Keep(byte[] file, PhotoBox box, bool[] own)
    {
        for (var at = box.Body; at < box.End; at++)
            file[at] = own[at] ? file[at] : (byte)0;
    }
}
