// What a page can do more with script: it counts while somebody types a reply (without, "Eerst bekijken" tells the same), and
// shows what happens meanwhile (without, one opens the page again).
"use strict";
for (const form of document.querySelectorAll("form[data-count]")) {
  const box = form.querySelector("textarea");
  const count = document.getElementById(box.getAttribute("aria-describedby"));
  let waiting = 0;
  let asked = 0;
  box.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const mine = ++asked;
      const answer = await fetch(form.dataset.count, { method: "POST", body: new URLSearchParams(new FormData(form)) });
      if (answer.ok && mine === asked) count.textContent = await answer.text();
    }, 300);
  });
}

// Only what changed is swapped, so that a screen reader reads no more than that; never a form, in which somebody may be typing.
function swap(old, fresh) {
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
    const present = [...old.children].find(one => one.id === child.id);
    const stays = present && (present.outerHTML === child.outerHTML || present.contains(focus));
    const node = stays ? present : child;
    if (present && !stays) present.replaceWith(child);
    if (old.children[index] !== node) old.insertBefore(node, old.children[index] ?? null);
  });
  while (old.children.length > children.length) old.lastElementChild.remove();
  if (focus.isConnected && focus !== document.activeElement) focus.focus({ preventScroll: true });
}

// A page that came back from a form has that form's address, and says where it is really from.
const address = document.querySelector("[data-live]")?.dataset.live || location.pathname + location.search;

async function renew() {
  if (document.visibilityState !== "visible") return;
  try {
    // the header says that nobody pressed anything: it does not keep the session alive
    const answer = await fetch(address, { headers: { "X-Live": "1" } });
    if (!answer.ok || answer.redirected) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    // a tick belongs to its case, wherever that stands in the list by now
    const ticked = new Set([...document.querySelectorAll(".tick input:checked")].map(box => box.value));
    for (const box of page.querySelectorAll(".tick input")) box.checked = ticked.has(box.value);
    for (const old of document.querySelectorAll("[data-live]")) {
      const fresh = page.getElementById(old.id);
      if (fresh) swap(old, fresh);
    }
  } catch {
    // no connection for a moment
  }
}
if (document.querySelector("[data-live]")) setInterval(renew, 4000);
