using WijkBot.BrowserTests.Running;

namespace WijkBot.BrowserTests.Stops;

/// <summary>Somebody on the way to a page.</summary>
internal sealed class Tour(RouteHouse house, Visit visit)
{
    /// <summary>Sends a form of its own with the token of the page: whatever the page itself would not let through.</summary>
    private const string Submit = """
        ([path, kind, ...fields]) => {
          const token = document.querySelector('input[name=__RequestVerificationToken]');
          document.documentElement.dataset.old = '';
          const form = Object.assign(document.createElement('form'), { method: 'post', action: path, enctype: kind, hidden: true });
          for (const [name, value] of [['__RequestVerificationToken', token?.value ?? ''], ...fields.map(each => each.split('\u0000'))]) {
            form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
          }
          document.body.append(form);
          form.submit();
        }
        """;

    public RouteHouse House => house;

    public IPage Page => visit.Page;

    public Desk Desk { get; } = new(visit);

    public Task GoAsync(string path) => visit.GoAsync(path);

    public Task PressAsync(string button) => Desk.PressAsync(button);

    public Task ReadsAsync(string words) => visit.ReadsAsync(words);

    public async Task PostAsync(string path, params (string Name, string Value)[] fields) => await SubmitAsync(path, "application/x-www-form-urlencoded", fields);

    /// <summary>As a form with files in it is sent.</summary>
    public async Task PostPartsAsync(string path, params (string Name, string Value)[] fields) => await SubmitAsync(path, "multipart/form-data", fields);

    private async Task SubmitAsync(string path, string kind, (string Name, string Value)[] fields)
    {
        await Page.EvaluateAsync(Submit, new[] { path, kind }.Concat(fields.Select(field => $"{field.Name}\0{field.Value}")).ToArray());
        await Page.Locator("html:not([data-old])").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await Page.WaitForLoadStateAsync();
    }
}
