using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using WijkBot.Cases;
using WijkBot.Inbox.Pages;

namespace WijkBot.Inbox.Live;

/// <summary>Renders the parts of pages that change by themselves: once for all who may look at the same, so nothing else in them depends on who that is.</summary>
internal sealed class LiveParts(IServiceScopeFactory scopes, ILoggerFactory logs, CaseReader cases, TalkReader talks, CaseReporters reporters, WijkVisits visits)
{
    /// <summary>The cases of a conversation as they are now.</summary>
    public Task<IReadOnlyList<CaseFile>> CasesAsync(Guid conversation, CancellationToken cancellationToken) => cases.OfConversationAsync(conversation, cancellationToken);

    /// <summary>Who looks may still look at it.</summary>
    public async Task<bool> IsOpenAsync(CaseFile file, CaseScope? scope, CancellationToken cancellationToken) =>
        scope is null || await cases.RowAsync(file.Case.Number, scope, cancellationToken) is not null;

    /// <summary>Where who leads the team may look now: a complaint about him may have come while his page was open.</summary>
    public async Task<CaseScope?> NowAsync(CaseScope? scope, IReadOnlyList<CaseFile> files, CancellationToken cancellationToken) =>
        scope is { LeadsAll: true } && files.Any(file => file.Case.Type == CaseNames.Complaint) ? await visits.NowAsync(scope, cancellationToken) : scope;

    /// <summary>The parts of a case page, for who may look within the scope.</summary>
    public async Task<byte[]> CaseAsync(CaseFile file, CaseScope? scope, CancellationToken cancellationToken)
    {
        var talk = await talks.OfAsync(file.Case, scope, cancellationToken);
        return Frames.Of(Frames.Parts, await HtmlAsync<CaseParts>(nameof(CaseParts.Model), new CaseModel(file, talk)
        {
            Addressees = await Addressee.OfAsync(reporters, file.Reporters, cancellationToken),
        }));
    }

    /// <summary>The case as a list shows it.</summary>
    public async Task<byte[]> RowAsync(CaseFile file) => Frames.Of(Frames.Row, await HtmlAsync<CaseListItem>(nameof(CaseListItem.File), file));

    private async Task<string> HtmlAsync<T>(string parameter, object value) where T : IComponent
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [parameter] = value });
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<T>(parameters)).ToHtmlString());
    }
}
