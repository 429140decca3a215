namespace WijkBot.Pages;

/// <summary>Why something was not sent, in words for the page.</summary>
internal static class PhoneErrors
{
    public static string Of(string code) => code switch
    {
        "groot" => "De foto is te groot. Kies een foto van hoogstens 8 MB.",
        "foto" => "Dit is geen foto die wij kunnen gebruiken. Kies een JPEG, PNG, WebP, GIF of HEIC.",
        "leeg" => "Er staat geen bericht in, of het is te lang. Typ iets en probeer het opnieuw.",
        "snel" => "U typt wel heel snel. Wacht een minuut en probeer het dan opnieuw.",
        "later" => "Het bericht kon niet worden bewaard. Probeer het zo nog eens.",
        _ => "Dat lukte niet. Probeer het opnieuw.",
    };
}
