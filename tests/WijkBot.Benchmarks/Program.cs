using System.CommandLine;
using BenchmarkDotNet.Running;
using WijkBot.Benchmarks;
using WijkBot.Benchmarks.Inbox;
using WijkBot.Benchmarks.Learning;
using WijkBot.Benchmarks.Scoring;
using WijkBot.Benchmarks.Scoring.Outside;
using WijkBot.Benchmarks.Understanding;
using WijkBot.Benchmarks.Wijken;

var program = new Option<string>("--program") { Description = "The published program to measure (dotnet publish bot -c Release -o DIR).", Required = true };
var postgres = new Option<string>("--postgres") { Description = "Npgsql connection string of a server on which a database may be made; without it embedded SQLite.", DefaultValueFactory = _ => "" };
var redis = new Option<string>("--redis") { Description = "Redis, host:port; without it process memory.", DefaultValueFactory = _ => "" };
var runs = new Option<int>("--runs") { Description = "Runs; the median counts.", DefaultValueFactory = _ => 5 };
var turns = new Option<int>("--turns") { Description = "Turns a run.", DefaultValueFactory = _ => 10_000 };
var kills = new Option<int>("--kills") { Description = "How often the program is killed.", DefaultValueFactory = _ => 50 };
var gently = new Option<bool>("--gently") { Description = "Stops it as a service manager does (SIGTERM) instead of killing it." };
var seed = new Option<int>("--seed") { Description = "Seed of the moments.", DefaultValueFactory = _ => 1 };

var cpu = new Command("cpu", "CPU of the program per webhook turn: form, signature, record, state, outbox and send.") { program, postgres, redis, runs, turns };
cpu.SetAction((parsed, _) => CpuBench.RunAsync(
    new Setting(parsed.GetRequiredValue(program), parsed.GetRequiredValue(postgres), parsed.GetRequiredValue(redis)),
    parsed.GetRequiredValue(runs), parsed.GetRequiredValue(turns)));

var kill = new Command("kill", "Kills the program at random moments under traffic, and compares what got 200 with what is on record and what was sent.") { program, postgres, redis, kills, seed, gently };
kill.SetAction((parsed, _) => KillRig.RunAsync(
    new Setting(parsed.GetRequiredValue(program), parsed.GetRequiredValue(postgres), parsed.GetRequiredValue(redis)),
    parsed.GetRequiredValue(kills), parsed.GetRequiredValue(seed), parsed.GetValue(gently)));

var url = new Option<string>("--url") { Description = "Where it listens.", Required = true };
var bare = new Command("bare", "The least that any bot must do for a message, to compare with; started by cpu.") { url };
bare.SetAction((parsed, _) => BareServer.RunAsync(parsed.GetRequiredValue(url)));

var corpus = new Option<string>("--corpus") { Description = "Folder with messages-*.tsv and answers-*.tsv.", DefaultValueFactory = _ => "tests/Corpus" };
var side = new Option<Side>("--side") { Description = "Dev: what rules are written for, with what was read wrong; Measure: only figures.", DefaultValueFactory = _ => Side.Dev };
var show = new Option<int>("--show") { Description = "How many of what was read wrong, for each kind.", DefaultValueFactory = _ => 20 };
var score = new Command("score", "How well the program understands what residents write.") { program, corpus, side, show };
score.SetAction((parsed, _) => ScoreCommand.RunAsync(
    parsed.GetRequiredValue(program), parsed.GetRequiredValue(corpus), parsed.GetRequiredValue(side), parsed.GetRequiredValue(show)));

var shared = new Option<string>("--shared") { Description = "Folder with the data that is no part of the project.", DefaultValueFactory = _ => "../shared" };
var sample = new Command("sample", "How well the program reads the shared sample of answers, with Microsoft's result beside it.") { program, shared, show };
sample.SetAction((parsed, _) => AnswersDev.RunAsync(parsed.GetRequiredValue(program), parsed.GetRequiredValue(shared), parsed.GetRequiredValue(show)));

var specs = new Command("specs", "How well Microsoft's own Dutch cases are read, those that a resident could mean.") { shared, show };
specs.SetAction((parsed, _) => Specs.RunAsync(parsed.GetRequiredValue(shared), parsed.GetRequiredValue(show)));

var reading = new Command("reading", "How long it takes to understand a message, by itself and without the rest of the program.") { corpus, runs };
reading.SetAction((parsed, _) => ReadingBench.RunAsync(parsed.GetRequiredValue(corpus), parsed.GetRequiredValue(runs)));

var growth = new Command("growth", "How the cost of a message grows with its length, for messages made to keep a reader busy; and what understanding takes to start.");
growth.SetAction((_, _) => GrowthBench.RunAsync());

var once = new Option<bool>("--once") { Description = "Only starts and tells how long it took; started by start.", Hidden = true };
var withoutIt = new Option<bool>("--without") { Description = "Without understanding.", Hidden = true };
var folder = new Option<string>("--folder") { Description = "An empty folder for its stores.", Hidden = true };
var startOf = new Command("start", "How much later the whole program is ready because it understands.") { runs, once, withoutIt, folder };
startOf.SetAction((parsed, cancel) => parsed.GetValue(once)
    ? StartBench.OnceAsync(!parsed.GetValue(withoutIt), parsed.GetRequiredValue(folder), cancel)
    : StartBench.RunAsync(parsed.GetRequiredValue(runs)));

var lines = new Option<int>("--lines") { Description = "Lines of the file.", DefaultValueFactory = _ => 8_000_000 };
var published = new Option<string>("--program") { Description = "The published program, to import with; without it only the table is measured.", DefaultValueFactory = _ => "" };
var plot = new Option<string>("--plot") { Description = "An SVG file, to draw how the time of a look-up grows.", DefaultValueFactory = _ => "" };
var areas = new Command("areas", "What a national postcode–house-number file takes to import, and how fast addresses are found in it, beside SQLite and PostgreSQL.") { published, postgres, lines, plot };
areas.SetAction((parsed, cancel) => AreasBench.RunAsync(parsed.GetRequiredValue(published), parsed.GetRequiredValue(postgres), parsed.GetRequiredValue(lines), parsed.GetRequiredValue(plot), cancel));
var pinCount = new Option<int>("--pins") { Description = "how many", DefaultValueFactory = _ => 1_000_000 };
var pins = new Command("pins", "How many pins a second find their buurt, among 71 outlines and among 14,000, and whether a slow look agrees with each.") { pinCount };
pins.SetAction(parsed => PinsBench.Run(parsed.GetRequiredValue(pinCount)));

var pageCount = new Option<int>("--pages") { Description = "Open pages, half at each of two replicas.", DefaultValueFactory = _ => 500 };
var live = new Command("live", "How soon a message is on every open page, and what an open page costs in memory.") { program, postgres, redis, pageCount };
live.SetAction((parsed, _) => LiveBench.RunAsync(
    new Setting(parsed.GetRequiredValue(program), parsed.GetRequiredValue(postgres), parsed.GetRequiredValue(redis)), parsed.GetRequiredValue(pageCount)));

var caseCount = new Option<int>("--cases") { Description = "Cases, with ten messages each; measured with a tenth of them first.", DefaultValueFactory = _ => 50_000 };
var inbox = new Command("inbox", "How long a list, a case and a question take, with few cases and with many.") { program, postgres, redis, caseCount };
inbox.SetAction((parsed, _) => InboxBench.RunAsync(
    new Setting(parsed.GetRequiredValue(program), parsed.GetRequiredValue(postgres), parsed.GetRequiredValue(redis)), parsed.GetRequiredValue(caseCount)));

var learned = new Option<string>("--learned") { Description = "Folder with the examples and the weights.", DefaultValueFactory = _ => "bot/Understanding/Learned" };
var without = new Option<string>("--without") { Description = "Files to leave out, by the begin of their names with commas between: tells how well they are read, and writes nothing.", DefaultValueFactory = _ => "" };
var learn = new Command("learn", "Learns the models of first messages from their examples, and writes their weights.") { learned, corpus, without };
learn.SetAction(parsed => LearnCommand.Run(parsed.GetRequiredValue(learned), parsed.GetRequiredValue(corpus), parsed.GetRequiredValue(without)));

var filter = new Option<string[]>("--filter") { Description = "Which: *Message*, *Hostile*, *Start*.", DefaultValueFactory = _ => ["*"], AllowMultipleArgumentsPerToken = true };
var brief = new Option<bool>("--brief") { Description = "Few and short rounds: soon done, and less sure." };
var bench = new Command("bench", "BenchmarkDotNet of understanding: a message, danger, an answer, hostile messages, the start.") { filter, brief };
bench.SetAction(parsed => BenchmarkSwitcher.FromAssembly(typeof(MessageBenchmarks).Assembly)
    .Run([.. parsed.GetValue(brief) ? "--job short".Split(' ') : [], "--filter", .. parsed.GetRequiredValue(filter)]).Any() ? 0 : 1);

return await new RootCommand("Measures the program from outside, as a whole process, and its understanding by itself.") { cpu, kill, bare, score, sample, specs, reading, growth, startOf, areas, pins, live, inbox, bench, learn }.Parse(args).InvokeAsync();
