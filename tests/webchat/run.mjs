// Microsoft's own Web Chat in Chromium against a running WijkBot: one whole report, and the regisseur's answer to it.
//
//   node run.mjs http://localhost:5080 --key KEY [--shots DIR] [--steps FILE] [--timeout MS] [--no-page]
//   node run.mjs --echo [--shots DIR] [--no-page]      tries this script itself against a small bot of its own
//
// WijkBot must run in Development with BotFramework:AllowAnonymous=true and the key under Api:Keys. --no-page speaks the
// protocol without a browser. It waits until WijkBot is ready. Exit code: 0 all steps came true, 1 one did not, 2 wrong arguments. Chromium: /usr/bin/chromium or $CHROMIUM.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { startDirectLine } from './directline.mjs';
import { openPage, openWire } from './drivers.mjs';
import { echoKey, echoSteps, startEcho } from './echo.mjs';
import { play } from './play.mjs';

async function main() {
  const { positionals: [bot], values } = parseArgs({
    allowPositionals: true,
    options: {
      key: { type: 'string' }, shots: { type: 'string' }, steps: { type: 'string', default: fileURLToPath(new URL('steps.mjs', import.meta.url)) },
      timeout: { type: 'string', default: '20000' }, 'no-page': { type: 'boolean' }, echo: { type: 'boolean' },
    },
  });
  const timeout = Number(values.timeout);
  if (!(timeout > 0) || Boolean(bot) === Boolean(values.echo) || (bot && !values.key)) throw new UsageError();
  if (values.shots) await mkdir(values.shots, { recursive: true });
  const echo = values.echo && (await startEcho());
  if (bot) await ready(bot, Math.max(timeout, 60_000));
  const steps = values.echo ? echoSteps : (await import(pathToFileURL(path.resolve(values.steps)))).steps;
  try {
    await run(steps, { bot: echo ? echo.url : bot, key: echo ? echoKey : values.key, timeout, shots: values.shots, page: !values['no-page'] });
  } finally {
    await echo?.close?.();
  }
}

/** A bot that is just being started is given a minute. */
async function ready(bot, patience) {
  const url = new URL('/health/ready', bot);
  for (const deadline = Date.now() + patience; Date.now() < deadline; await pause(250)) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
  }
  throw new Error(`${url} does not say within ${patience} ms that it is ready`);
}

async function run(steps, { page, ...settings }) {
  const directLine = await startDirectLine(settings.bot);
  let driver;
  try {
    driver = page ? await openPage(directLine.url, settings.timeout) : await openWire(directLine.url);
    const caught = await play(steps, { driver, ...settings });
    console.log(`All ${steps.length} steps came true${caught.number ? ` with case ${caught.number}` : ''}.`);
  } finally {
    if (settings.shots) await driver?.shot(path.join(settings.shots, 'last.png'));
    await driver?.close();
    await directLine.close();
  }
}

class UsageError extends Error {
  message = 'usage: node run.mjs BOT_URL --key KEY [--shots DIR] [--steps FILE] [--timeout MS] [--no-page], or node run.mjs --echo';
}

// offline-directline does not catch a bot that cannot be reached.
process.on('unhandledRejection', (error) => fail(error));
main().catch(fail);

function fail(error) {
  console.error(`FAILED: ${error.message}`);
  process.exit(error instanceof UsageError || error.code?.startsWith?.('ERR_PARSE_ARGS') ? 2 : 1);
}
