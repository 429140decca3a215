// What a page can do more with script: it counts while somebody types what a resident will read (without, "Eerst bekijken" and "Bekijk het bericht" tell the same).
"use strict";
for (const form of document.querySelectorAll("form[data-count]")) {
  const box = form.querySelector("textarea");
  const count = form.querySelector(".count");
  let waiting = 0;
  let asked = 0;
  const recount = () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const mine = ++asked;
      const answer = await fetch(form.dataset.count, { method: "POST", body: new URLSearchParams(new FormData(form)) });
      if (answer.ok && mine === asked) count.textContent = await answer.text();
    }, 300);
  };
  box.addEventListener("input", recount);
  // another reader has another channel, another status other words around it
  form.addEventListener("change", (event) => ["reader", "status"].includes(event.target.name) && recount());
}

// What is typed is kept while the window is open: a telephone in the rain loses its connection, a session ends. It waits for whoever typed it.
const who = document.body.dataset.person || "";
try {
  if (who) for (const key of Object.keys(sessionStorage)) if (!key.startsWith(`${who} `)) sessionStorage.removeItem(key);
} catch {
  // a browser that keeps nothing
}
const READER = '[name="reader"]';
const keptAt = (key) => {
  const kept = sessionStorage.getItem(key);
  try {
    return JSON.parse(kept) || {};
  } catch {
    // typed before this page came
    return { text: kept };
  }
};
// for whom it was meant goes along; when he is gone nobody else is chosen, and what would go to the one who is left is refused
const aim = (form, reader) => {
  for (const one of form.querySelectorAll(READER)) {
    if (one.type === "radio") one.checked = one.value === reader;
    else one.value = reader;
  }
};
const aimOf = (form) => form.querySelector(`${READER}:checked, ${READER}[type="hidden"]`)?.value;
// what was chosen beside the words: a canned answer, a status, a colleague, a day, a tick
const choices = (form) => [...form.elements].filter((one) => one.name && one.matches('select, input[type="checkbox"], input[type="date"]'));
const chosen = (form) => Object.fromEntries(choices(form).map((one) => [one.name, one.type === "checkbox" ? one.checked : one.value]));
const choose = (form, kept) => {
  for (const one of choices(form)) {
    if (!(one.name in kept)) continue;
    if (one.type === "checkbox") one.checked = kept[one.name];
    // what is on the list no more is not chosen
    else if (one.type === "date" || [...one.options].some((option) => option.value === kept[one.name] && !option.disabled)) one.value = kept[one.name];
  }
};
try {
  for (const done of document.querySelectorAll("[data-kept-done]")) {
    sessionStorage.removeItem(`${who} ${done.dataset.keptDone}`);
    sessionStorage.removeItem(`${who} ${done.dataset.keptDone} foto`);
  }
} catch {
  // a browser that keeps nothing
}
for (const form of document.querySelectorAll("form[data-keep]")) {
  const box = form.querySelector("textarea");
  const key = `${who} ${form.dataset.keep}`;
  const fresh = JSON.stringify([aimOf(form), chosen(form)]);
  const keep = () => {
    if (!box.value && JSON.stringify([aimOf(form), chosen(form)]) === fresh) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify({ text: box.value, reader: aimOf(form) || keptAt(key).reader, chosen: chosen(form) }));
  };
  try {
    const kept = keptAt(key);
    if (!box.value && (kept.text || kept.chosen)) {
      box.value = kept.text || "";
      if (kept.reader) aim(form, kept.reader);
      if (kept.chosen) choose(form, kept.chosen);
      // who does not see it must know that it is there
      const folded = form.closest("details");
      if (folded) folded.open = true;
      box.dispatchEvent(new Event("input", { bubbles: true }));
    }
    box.addEventListener("input", keep);
    form.addEventListener("change", keep);
  } catch {
    // a browser that keeps nothing
  }
}
if (document.querySelector("[data-forget]") && new URLSearchParams(location.search).has("uit")) {
  // signed out, and not only left alone for too long: whoever signs in here next must not find what another typed
  try {
    sessionStorage.clear();
  } catch {
    // a browser that keeps nothing
  }
}
if ("serviceWorker" in navigator) navigator.serviceWorker.register("/inbox/werker.js", { scope: "/inbox" }).catch(() => {});
