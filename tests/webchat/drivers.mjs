// Two ways to be the resident: Web Chat in Chromium, and its protocol without a page. Both give
// messages(): what the bot said so far, in order; say(text); click(pattern); shot(file); close().
import { chromium } from 'playwright-core';

const quiet = [
  '--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-default-apps',
  '--disable-domain-reliability', '--disable-client-side-phishing-detection', '--no-first-run', '--no-pings', '--metrics-recording-only',
];

export async function openPage(url, timeout) {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: quiet });
  const page = await browser.newPage({ viewport: { width: 420, height: 860 }, locale: 'nl-NL' });
  page.setDefaultTimeout(timeout);
  page.on('pageerror', (error) => console.error(`page: ${error.message}`));
  await page.goto(url);
  const box = page.locator('[data-id="webchat-sendbox-input"]');
  await box.waitFor();
  return {
    messages: () => page.locator('.webchat__bubble:not(.webchat__bubble--from-user) .webchat__bubble__content').allInnerTexts(),
    say: async (text) => {
      await box.fill(text);
      await box.press('Enter');
    },
    click: (pattern) => page.locator('.webchat__suggested-actions button').filter({ hasText: pattern }).first().click(),
    shot: (file) => page.screenshot({ path: file }),
    close: () => browser.close(),
  };
}

export async function openWire(url) {
  const call = async (path, body) => {
    const response = await fetch(new URL(path, url), {
      method: body ? 'POST' : 'GET',
      headers: { 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`Direct Line: ${path} gave ${response.status}`);
    return response.json();
  };
  const { conversationId } = await call('/directline/conversations', {});
  const path = `/directline/conversations/${conversationId}/activities`;
  const fromBot = async () => (await call(path)).activities.filter((activity) => activity.type === 'message' && activity.from.id === 'id');
  const say = (text) => call(path, { type: 'message', text, from: { id: 'u1', name: 'Bewoner' }, locale: 'nl-NL' });
  return {
    messages: async () => (await fromBot()).map((activity) => activity.text),
    say,
    click: async (pattern) => {
      const actions = (await fromBot()).at(-1)?.suggestedActions?.actions ?? [];
      const action = actions.find((candidate) => pattern.test(candidate.title));
      if (!action) throw new Error(`no button like ${pattern}; there are: ${actions.map((candidate) => candidate.title).join(', ') || 'none'}`);
      await say(action.value);
    },
    shot: async () => {},
    close: async () => {},
  };
}
