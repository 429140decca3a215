using WijkBot.Conversations;

namespace WijkBot.Tests.Understanding;

public sealed class ComplaintTests
{
    [Theory]
    [InlineData("Ik wil klagen, er is mij iets beloofd en het is niet gedaan", Grievance.Promise)]
    [InlineData("klacht: er zou iemand langskomen, nooit gebeurd", Grievance.Promise)]
    [InlineData("ik heb een klacht, niemand belt terug", Grievance.Promise)]
    [InlineData("klacht over de wijkregisseur", Grievance.Person)]
    [InlineData("Die ambtenaar was ronduit onbeschoft tegen mijn vrouw", Grievance.Person)]
    [InlineData("ik wil een klacht indienen over de parkeervergunning", Grievance.None)]
    [InlineData("you promised me a bench, where is it", Grievance.Promise)]
    [InlineData("the neighbourhood manager was rude", Grievance.Person)]
    [InlineData("Der Quartiersmanager war unfreundlich", Grievance.Person)]
    [InlineData("Man hat mir versprochen, dass es repariert wird", Grievance.Promise)]
    [InlineData("bana söz verdiniz ama yapmadınız", Grievance.Promise)]
    [InlineData("mahalle sorumlusu çok kaba davrandı", Grievance.Person)]
    [InlineData("obiecaliście że przyjedziecie", Grievance.Promise)]
    [InlineData("urzędnik był bezczelny", Grievance.Person)]
    [InlineData("وعدتوني ولم يأت أحد", Grievance.Promise)]
    [InlineData("الموظف كان وقحا معي", Grievance.Person)]
    public void A_complaint_tells_whether_it_is_about_a_promise_or_a_person(string text, Grievance about) => Reading.First(text).Grievance.ShouldBe(about);

    [Theory]
    [InlineData("Ik heb een idee: een bankje bij de vijver", "een bankje bij de vijver")]
    [InlineData("We hebben nog een klein voorstel. Zet er bloemen neer", "Zet er bloemen neer")]
    [InlineData("Mijn klacht is: u belt nooit", "u belt nooit")]
    [InlineData("Ik heb een idee", null)]
    [InlineData("Een bankje bij de vijver zou mooi zijn", null)]
    [InlineData("Een goed idee van de buurvrouw: bloemen", null)]
    [InlineData("I have a complaint: nobody calls", "nobody calls")]
    [InlineData("Ich habe eine Idee: eine Bank", "eine Bank")]
    [InlineData("Bir önerim var: parka bank koyun", "parka bank koyun")]
    [InlineData("Mam pomysł: ławka w parku", "ławka w parku")]
    [InlineData("عندي فكرة: مقعد في الحديقة", "مقعد في الحديقة")]
    public void What_is_only_announced_is_no_part_of_it(string text, string? told) => Reading.First(text).Announced.ShouldBe(told);
}
