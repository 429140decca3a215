namespace WijkBot.BrowserTests.Stops;

/// <summary>What a browser may ask for and is no page, with why.</summary>
internal static class NoPages
{
    private const string Again = "whoever reloads the answer to a form gets the page again", On = "sends on to a page that is looked at", File = "a file", Script = "for the script of a page";

    /// <summary>Beginnings of what is not for people, or is no page by what it is.</summary>
    public static IReadOnlyList<string> Aside { get; } = ["/api/", "/health/", "/metrics", "/openapi/", "/twilio/", "/bot/", "/inbox/assets/"];

    public static IReadOnlyDictionary<string, string> Why { get; } = new Dictionary<string, string>
    {
        ["GET /"] = "leads to the phone; without a phone it is the front page, which HomePageTests looks at",
        ["GET /inbox/aanmelden/account"] = "leads to the municipality's own sign-in",
        ["GET /inbox/aanmelden/code"] = Again,
        ["GET /inbox/aanmelden/controle"] = Again,
        ["GET /inbox/app.webmanifest"] = File,
        ["GET /inbox/beheer"] = On,
        ["GET /inbox/beheer/antwoorden/antwoorden.yaml"] = File,
        ["GET /inbox/beheer/antwoorden/bekijk"] = Again,
        ["GET /inbox/beheer/antwoorden/opslaan"] = Again,
        ["GET /inbox/beheer/antwoorden/versie"] = Again,
        ["GET /inbox/beheer/gebieden/gebruik"] = Again,
        ["GET /inbox/beheer/gebieden/inlezen"] = Again,
        ["GET /inbox/beheer/rooster/bekijk"] = Again,
        ["GET /inbox/beheer/rooster/bestand"] = Again,
        ["GET /inbox/beheer/rooster/opslaan"] = Again,
        ["GET /inbox/beheer/rooster/roster.yaml"] = File,
        ["GET /inbox/cases/{number}/{form}"] = Again,
        ["GET /inbox/cijfers/cijfers.csv"] = File,
        ["GET /inbox/cijfers/cijfers.xlsx"] = File,
        ["GET /inbox/live"] = Script,
        ["GET /inbox/photos/{id:guid}"] = File,
        ["GET /inbox/ronde/kaart/{z:int}/{x:int}/{y:int}.png"] = File,
        ["GET /inbox/ronde/{number}/gezien"] = Again,
        ["GET /inbox/ronde/{number}/opgelost"] = Again,
        ["GET /inbox/samen"] = Again,
        ["GET /inbox/samen/doen"] = Again,
        ["GET /inbox/werker.js"] = File,
        ["GET /pagina/{file}"] = File,
        ["GET /probeer/foto/{source}"] = File,
        ["GET /probeer/gesprek"] = Script,
        ["POST /inbox/afmelden"] = On,
        ["POST /inbox/beheer/gebieden/{id}/weg"] = On,
        ["POST /inbox/berichten/{id:guid}/gezien"] = On,
        ["POST /inbox/cases/{number}/antwoord"] = Script,
        ["POST /inbox/cases/{number}/status/tel"] = Script,
        ["POST /inbox/cases/{number}/tel"] = Script,
        ["POST /inbox/cases/{number}/typt"] = Script,
        ["POST /inbox/mijn"] = On,
        ["POST /inbox/samen/{id:guid}/verder"] = On,
        ["POST /inbox/toetsen"] = On,
        ["POST /probeer/bericht"] = On,
        ["POST /probeer/opnieuw"] = On,
    };
}
