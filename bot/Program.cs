using WijkBot.Commands;
using WijkBot.Ops;
using WijkBot.Ops.Start;

return await StartRefusal.GuardAsync(() => CommandLine.RunAsync(args, ServeAsync), Console.Error);

static async Task<int> ServeAsync(string[] args)
{
    var builder = ProgramBuilder.Create(args);
    builder.AddOps();

    var app = builder.Build();
    app.UseOps();
    app.MapOps();

    await app.RunAsync();
    return 0;
}
