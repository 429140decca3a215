// What a page can do more with script: it counts while somebody types a reply (without, "Eerst bekijken" tells the same).
"use strict";
for (const form of document.querySelectorAll("form[data-count]")) {
  const box = form.querySelector("textarea");
  const count = document.getElementById(box.getAttribute("aria-describedby"));
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
  // another reader has another channel
  form.addEventListener("change", (event) => event.target.name === "reader" && recount());
}

// What is typed is kept while the window is open: a telephone in the rain loses its connection, a session ends. It waits for whoever typed it.
const who = document.body.dataset.person || "";
try {
  if (who) for (const key of Object.keys(sessionStorage)) if (!key.startsWith(`${who} `)) sessionStorage.removeItem(key);
} catch {
  // a browser that keeps nothing
}
for (const form of document.querySelectorAll("form[data-keep]")) {
  const box = form.querySelector("textarea");
  const key = `${who} ${form.dataset.keep}`;
  try {
    if (document.querySelector(`[data-kept-done="${form.dataset.keep}"]`)) sessionStorage.removeItem(key);
    else if (!box.value && sessionStorage.getItem(key)) {
      box.value = sessionStorage.getItem(key);
      box.dispatchEvent(new Event("input", { bubbles: true }));
    }
    box.addEventListener("input", () => (box.value ? sessionStorage.setItem(key, box.value) : sessionStorage.removeItem(key)));
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
