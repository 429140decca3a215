// The reply box with script: a canned answer is put behind what was typed without opening the page again, and the sentence about WhatsApp's
// 24 hours, of each to whom an answer can go, changes when they are over.
"use strict";
for (const form of document.querySelectorAll("form[data-answer]")) {
  const button = form.querySelector('button[value="antwoord"]');
  const told = document.getElementById("answer-told");
  const box = form.querySelector("textarea");
  let alone = false;

  const put = answer => {
    told.className = answer.wrong ? "wrong" : "help";
    told.textContent = answer.wrong ?? answer.note ?? "";
    if (!answer.text) return;
    const before = box.value.trimEnd();
    box.value = before ? `${before}\n${answer.text}` : answer.text;
    box.dispatchEvent(new Event("input", { bubbles: true }));
    box.focus();
  };

  button?.addEventListener("click", async event => {
    if (alone) return;
    event.preventDefault();
    try {
      const answer = await fetch(form.dataset.answer, { method: "POST", body: new URLSearchParams(new FormData(form)) });
      if (!answer.ok || answer.redirected) throw new Error("no answer");
      put(await answer.json());
    } catch {
      // the page itself says what is wrong
      alone = true;
      form.requestSubmit(button);
    }
  });
}

setInterval(() => {
  for (const told of document.querySelectorAll("p[data-until][data-after]")) {
    if (Date.now() < Date.parse(told.dataset.until)) continue;
    told.textContent = told.dataset.after;
    told.className = told.dataset.afterClass;
    delete told.dataset.until;
  }
}, 5000);
