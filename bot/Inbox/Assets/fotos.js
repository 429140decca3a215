// Photos of a case, large, over the page (without script each has a page of its own): arrows and swiping go to the next, + and - come closer,
// Escape goes back to where one was.
"use strict";
(() => {
  const links = () => [...document.querySelectorAll("a[data-foto]")];
  if (links().length === 0) return;

  const make = (name, text, ...classes) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (name === "button") made.type = "button";
    made.classList.add(...classes);
    return made;
  };
  const dialog = make("dialog", "", "viewer");
  const heading = make("h2");
  heading.id = "foto-kop";
  dialog.setAttribute("aria-labelledby", heading.id);
  const told = make("p", "", "help");
  told.setAttribute("role", "status");
  const stage = make("div", "", "stage");
  // who cannot swipe moves a large photo with the arrows
  stage.tabIndex = 0;
  stage.setAttribute("role", "group");
  stage.setAttribute("aria-label", "De foto");
  const image = make("img");
  stage.append(image);
  const [back, on, closer, away, close] = ["Vorige", "Volgende", "Groter", "Kleiner", "Sluiten"].map(name => make("button", name, "second"));
  const row = make("div", "", "buttons");
  row.append(back, on, closer, away, close);
  dialog.append(heading, told, stage, row);
  document.body.append(dialog);

  let photos = [];
  let at = 0;
  let size = 1;
  let from = null;

  function zoom(to) {
    size = Math.min(4, Math.max(1, to));
    stage.dataset.size = size;
    closer.disabled = size === 4;
    away.disabled = size === 1;
  }

  function show(to) {
    if (to < 0 || to >= photos.length) return;
    at = to;
    const alt = photos[at].querySelector("img").alt;
    heading.textContent = `Foto ${at + 1} van ${photos.length}`;
    told.textContent = alt;
    image.hidden = false;
    image.alt = alt;
    image.src = photos[at].dataset.foto;
    // aria-disabled and not disabled: the keyboard stays where it is
    back.setAttribute("aria-disabled", at === 0);
    on.setAttribute("aria-disabled", at === photos.length - 1);
    zoom(1);
  }

  image.addEventListener("error", () => {
    image.hidden = true;
    told.textContent = "Deze foto kan niet worden getoond.";
  });

  document.addEventListener("click", event => {
    const link = event.target.closest("a[data-foto]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    // the same photo stands in the summary and in the conversation
    const own = links().filter(one => one.dataset.zaak === link.dataset.zaak);
    photos = own.filter((one, index) => own.findIndex(other => other.dataset.foto === one.dataset.foto) === index);
    from = link;
    dialog.showModal();
    show(photos.findIndex(one => one.dataset.foto === link.dataset.foto));
    close.focus();
  });
  dialog.addEventListener("close", () => {
    image.removeAttribute("src");
    // the conversation may have been written anew meanwhile
    const present = from.isConnected ? from : links().find(one => one.dataset.foto === from.dataset.foto);
    present?.focus();
  });

  back.addEventListener("click", () => show(at - 1));
  on.addEventListener("click", () => show(at + 1));
  closer.addEventListener("click", () => zoom(size + 1));
  away.addEventListener("click", () => zoom(size - 1));
  close.addEventListener("click", () => dialog.close());

  const keys = { ArrowLeft: () => show(at - 1), ArrowRight: () => show(at + 1), "+": () => zoom(size + 1), "=": () => zoom(size + 1), "-": () => zoom(size - 1), 0: () => zoom(1) };
  dialog.addEventListener("keydown", event => {
    event.stopPropagation();
    if (event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
    // of a large photo the arrows show another part
    if (size > 1 && event.key.startsWith("Arrow") && document.activeElement === stage) return;
    event.preventDefault();
    keys[event.key]();
  });

  let start = null;
  stage.addEventListener("touchstart", event => (start = size === 1 && event.touches.length === 1 ? event.touches[0] : null), { passive: true });
  stage.addEventListener("touchend", event => {
    if (!start) return;
    const end = event.changedTouches[0];
    const [across, down] = [end.clientX - start.clientX, end.clientY - start.clientY];
    start = null;
    if (Math.abs(across) > 50 && Math.abs(across) > 2 * Math.abs(down)) show(across < 0 ? at + 1 : at - 1);
  }, { passive: true });
})();
