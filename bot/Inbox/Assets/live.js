// Shows what happens while a page is open (without script one opens the page again). The server writes what changed; what this page
// missed, it looks up once when it listens again.
"use strict";
(() => {
  const main = document.querySelector("[data-listens]");

  // Only what changed is swapped, so that a screen reader reads no more than that; never a form, in which somebody may be typing.
  function swap(old, fresh) {
    if (old.matches("p, li")) {
      if (old.outerHTML !== fresh.outerHTML && !old.contains(document.activeElement)) old.replaceWith(fresh);
      return;
    }
    const children = [...fresh.children];
    children.forEach((child, index) => {
      const present = old.children[index];
      if (!present) old.append(child);
      else if (present.matches(".cases") && child.matches(".cases")) swapCases(present, child);
      else if (present.outerHTML !== child.outerHTML && !present.contains(document.activeElement)) present.replaceWith(child);
    });
    while (old.children.length > children.length) old.lastElementChild.remove();
  }

  // A list of cases is swapped case by case, by their ids: somebody may be in it with the keyboard.
  function swapCases(old, fresh) {
    const focus = document.activeElement;
    const children = [...fresh.children];
    children.forEach((child, index) => {
      const present = [...old.children].find((one) => one.id === child.id);
      const stays = present && (present.outerHTML === child.outerHTML || present.contains(focus));
      const node = stays ? present : child;
      if (present && !stays) present.replaceWith(child);
      if (old.children[index] !== node) old.insertBefore(node, old.children[index] ?? null);
    });
    while (old.children.length > children.length) old.lastElementChild.remove();
    if (focus.isConnected && focus !== document.activeElement) focus.focus({ preventScroll: true });
  }

  // A tick belongs to its case, wherever that stands in the list by now.
  function keepTicks(fresh) {
    const ticked = new Set([...document.querySelectorAll(".tick input:checked")].map((box) => box.value));
    for (const box of fresh.querySelectorAll(".tick input")) box.checked = ticked.has(box.value);
  }

  function parsed(html) {
    return new DOMParser().parseFromString(html, "text/html");
  }

  // A page that came back from a form has that form's address, and says where it is really from.
  const address = document.querySelector("[data-live]")?.dataset.live || location.pathname + location.search;

  async function look() {
    try {
      // the header says that nobody pressed anything: it does not keep the session alive
      const answer = await fetch(address, { headers: { "X-Live": "1" } });
      if (!answer.ok || answer.redirected) return;
      const page = parsed(await answer.text());
      keepTicks(page);
      for (const old of document.querySelectorAll("[data-live]")) {
        const fresh = page.getElementById(old.id);
        if (fresh) swap(old, fresh);
      }
    } catch {
      // no connection for a moment
    }
  }

  // A list does not move under somebody's thumb: what is not on it is only told.
  const news = new Set();
  function row(html) {
    const fresh = parsed(`<ul>${html}</ul>`).querySelector("li");
    const old = document.getElementById(fresh.id);
    if (old) {
      // what was sought stands in the row of a search only, and who only looks has nothing to tick
      if (old.querySelector(".hit")) return;
      if (!old.querySelector(".tick")) fresh.querySelector(".tick")?.remove();
      keepTicks(fresh);
      swap(old, fresh);
      return;
    }
    const told = document.getElementById("nieuws");
    if (!told || !fresh.classList.contains("unread")) return;
    news.add(fresh.id);
    const link = document.createElement("a");
    link.href = location.pathname + location.search;
    link.textContent = news.size === 1 ? "Er is een nieuw bericht bij een melding die hier nog niet staat. Toon" : `Er zijn nieuwe berichten bij ${news.size} meldingen die hier nog niet staan. Toon`;
    told.replaceChildren(link);
  }

  function parts(html) {
    const page = parsed(html);
    for (const fresh of page.querySelectorAll("[data-live]")) {
      const old = document.getElementById(fresh.id);
      if (old) swap(old, fresh);
    }
  }

  function others(sentence) {
    const told = document.getElementById("aanwezig");
    if (told && told.textContent !== sentence) told.textContent = sentence;
  }

  // What nobody writes to (an upload that is being read) looks for itself.
  if (!main) {
    if (document.querySelector("[data-live]")) setInterval(() => document.visibilityState === "visible" && look(), 4000);
    return;
  }

  let stream = null;
  function listen() {
    if (stream || document.visibilityState !== "visible") return;
    stream = new EventSource(main.dataset.listens);
    // what happened between the page and its line, or while the line was away
    stream.addEventListener("begin", look);
    stream.addEventListener("opnieuw", look);
    stream.addEventListener("delen", (event) => parts(event.data));
    stream.addEventListener("zaak", (event) => row(event.data));
    stream.addEventListener("aanwezig", (event) => others(event.data));
    stream.addEventListener("error", () => {
      // refused for good (signed out, a proxy that does not stream): not again and again
      if (stream?.readyState === EventSource.CLOSED) deaf();
    });
  }

  function deaf() {
    stream?.close();
    stream = null;
  }

  // A browser keeps few connections to one house: a page that nobody sees lets go of its own.
  document.addEventListener("visibilitychange", () => (document.visibilityState === "visible" ? listen() : deaf()));
  listen();
  setInterval(() => {
    if (document.visibilityState !== "visible" || stream?.readyState === EventSource.OPEN) return;
    look();
    listen();
  }, 15000);

  for (const form of document.querySelectorAll("form[data-typing]")) {
    let told = 0;
    form.querySelector("textarea").addEventListener("input", () => {
      if (Date.now() - told < 4000) return;
      told = Date.now();
      fetch(form.dataset.typing, { method: "POST", body: new URLSearchParams({ __RequestVerificationToken: form.elements.__RequestVerificationToken.value }) }).catch(() => {});
    });
  }
})();
