// A bot of a few lines that stands in for WijkBot when the plumbing itself is tried: the same two endpoints, nothing behind them.
import express from 'express';
import { close, listen, urlOf } from './directline.mjs';

export const echoKey = 'echo-key';

export async function startEcho() {
  const app = express().use(express.json());
  const cases = new Map();
  app.post('/api/messages', async (request, response) => {
    const activity = request.body;
    if (activity.type === 'conversationUpdate') await send(activity, 'Welkom');
    if (activity.type === 'message') await answer(activity, cases);
    response.sendStatus(200);
  });
  app.post('/api/v1/cases/:number/replies', async (request, response) => {
    const activity = cases.get(request.params.number);
    if (request.get('authorization') !== `Bearer ${echoKey}`) return response.sendStatus(401);
    if (!activity || !request.body.text || !request.body.author || !request.get('idempotency-key')) return response.sendStatus(404);
    await send(activity, `${request.body.author}: ${request.body.text}`);
    return response.sendStatus(202);
  });
  const server = await listen(app);
  return { url: urlOf(server), close: () => close(server) };
}

async function answer(activity, cases) {
  if (activity.text === 'keuze') return send(activity, 'Kies maar', ['Een boom', 'Een lamp']);
  if (!activity.text.startsWith('Een ')) return send(activity, `Echo: ${activity.text}`);
  const number = String(100000 + cases.size);
  cases.set(number, activity);
  return send(activity, `Dank u wel. Uw nummer is ${number}.\nTot ziens.`);
}

async function send(to, text, options = []) {
  const actions = options.map((option) => ({ type: 'imBack', title: option, value: option }));
  const path = `/v3/conversations/${encodeURIComponent(to.conversation.id)}/activities/${encodeURIComponent(to.id)}`;
  await fetch(new URL(path, to.serviceUrl), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ type: 'message', text, textFormat: 'plain', ...(actions.length && { suggestedActions: { to: [], actions } }) }),
  });
}

/** Every kind of step once. */
export const echoSteps = [
  { expect: /Welkom/ },
  { type: 'hallo <b>daar</b>' },
  { expect: /Echo: hallo <b>daar<\/b>/ },
  { type: 'keuze' },
  { expect: /Kies maar/ },
  { shot: 'keuze' },
  { click: /lamp/ },
  { expect: /nummer is (?<number>\d{6})/ },
  { reply: 'Wij komen morgen kijken ({number}).', author: 'Regisseur' },
  { expect: /Regisseur: Wij komen morgen kijken \({number}\)/ },
];
