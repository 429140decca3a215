// Microsoft's Direct Line protocol and Web Chat page, served on this machine only.
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import express from 'express';

const require = createRequire(import.meta.url);
const here = path.dirname(fileURLToPath(import.meta.url));
const { getRouter } = require('offline-directline');

// The bundle for browsers is not among what the package exports.
const webChat = path.join(here, 'node_modules/botframework-webchat/dist/webchat.js');

const page = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Web Chat</title>
<style>html,body,#chat{height:100%;margin:0}</style><div id="chat"></div><script src="/webchat.js"></script><script>
WebChat.renderWebChat({
  directLine: WebChat.createDirectLine({ domain: location.origin + '/directline', webSocket: false, token: 'x', pollingInterval: 300 }),
  userID: 'u1', username: 'Bewoner', locale: 'nl-NL',
}, document.getElementById('chat'));
</script></html>`;

/** Starts it for a bot; the package's own server would listen on every address of the machine. */
export async function startDirectLine(bot) {
  const app = express();
  const server = await listen(app);
  const url = urlOf(server);
  app.get('/', (_, response) => response.type('html').send(page));
  app.get('/webchat.js', (_, response) => response.sendFile(webChat));
  app.use(getRouter(url, new URL('/api/messages', bot).href, true));
  return { url, close: () => close(server) };
}

export const listen = (app) => new Promise((resolve, reject) => {
  const server = app.listen(0, '127.0.0.1', () => resolve(server)).on('error', reject);
});

export const urlOf = (server) => `http://127.0.0.1:${server.address().port}`;

export const close = (server) => new Promise((resolve) => {
  server.close(resolve);
  server.closeAllConnections();
});
