// What a page can do more with script: it counts while somebody types a reply (without, "Eerst bekijken" tells the same).
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
