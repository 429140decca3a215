// Plays steps against a driver. Throws on the first one that does not come true.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import path from 'node:path';

export async function play(steps, { driver, bot, key, timeout, shots }) {
  const state = { seen: 0, caught: {} };
  const context = { driver, bot, key, timeout, shots, state };
  for (const [index, step] of steps.entries()) {
    const kind = Object.keys(kinds).find((name) => name in step);
    if (!kind) throw new Error(`step ${index + 1} is of no known kind: ${JSON.stringify(step)}`);
    console.log(`${index + 1}. ${kind}: ${step[kind]}`);
    await kinds[kind](step, context);
  }
  return state.caught;
}

const kinds = {
  async expect(step, { driver, timeout, state }) {
    const pattern = filledPattern(step.expect, state.caught);
    const deadline = Date.now() + timeout;
    for (;;) {
      const messages = await driver.messages();
      const at = messages.findIndex((message, index) => index >= state.seen && pattern.test(message));
      if (at >= 0) {
        Object.assign(state.caught, messages[at].match(pattern).groups);
        state.seen = at + 1;
        console.log(`   ${messages[at].replaceAll('\n', ' / ')}`);
        return;
      }
      if (Date.now() > deadline) throw new Error(`nothing like ${pattern} within ${timeout} ms; since then the bot said: ${JSON.stringify(messages.slice(state.seen))}`);
      await pause(150);
    }
  },
  type: (step, { driver, state }) => driver.say(filled(step.type, state.caught)),
  click: (step, { driver, state }) => driver.click(filledPattern(step.click, state.caught)),
  shot: (step, { driver, shots }) => shots && driver.shot(path.join(shots, `${step.shot}.png`)),
  async reply(step, { bot, key, state }) {
    const number = filled(step.number ?? '{number}', state.caught);
    const response = await fetch(new URL(`/api/v1/cases/${encodeURIComponent(number)}/replies`, bot), {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: JSON.stringify({ text: filled(step.reply, state.caught), author: step.author ?? 'Regisseur' }),
    });
    if (!response.ok) throw new Error(`the reply to case ${number} gave ${response.status}: ${await response.text()}`);
  },
};

const filledPattern = (pattern, caught) => new RegExp(filled(pattern.source, caught), pattern.flags);

/** Only what was caught: {4} of a pattern stays what it is. */
function filled(text, caught) {
  return text.replaceAll(/\{([a-z]\w*)\}/gi, (whole, name) => {
    if (!(name in caught)) throw new Error(`nothing was caught as ${whole}`);
    return caught[name];
  });
}
