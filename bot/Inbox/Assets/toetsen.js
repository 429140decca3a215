// Single keys for who works at a keyboard; only there when the page carries the sheet that explains them (see KeyHelp). Also goes on by
// itself with what is done about many cases, where without script one presses a button.
"use strict";
const sheet = document.getElementById("toetsen");
const shown = () => [...document.querySelectorAll(".case > a")].filter(link => link.checkVisibility());
let going = 0;

function step(by) {
  const links = shown();
  const at = links.indexOf(document.activeElement);
  const next = links[at < 0 ? (by > 0 ? 0 : links.length - 1) : at + by];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

function into(id) {
  const field = document.getElementById(id);
  if (!field) return false;
  field.closest("details")?.setAttribute("open", "");
  field.focus();
  field.scrollIntoView({ block: "center" });
  return true;
}

// it is read from its head: where it is longer than the window, its only button is at the end
function opened() {
  sheet.showModal();
  sheet.querySelector("h2").focus();
}

const keys = {
  j: () => step(1),
  k: () => step(-1),
  o: () => document.activeElement.matches(".case > a") && document.activeElement.click(),
  x: () => document.activeElement.closest(".case")?.querySelector("input[type=checkbox]")?.click(),
  e: () => into("text"),
  n: () => into("note"),
  m: () => into("neem"),
  t: () => into("to"),
  s: () => into("until"),
  "/": () => into("zoek") || (location.href = "/inbox?van=alle#zoek"),
  "?": opened,
};

function pressed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || sheet.open) return;
  if (event.target.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]")) return;
  if (event.key === "g") {
    going = Date.now();
    return;
  }
  const list = Date.now() - going < 1500 && sheet.querySelector(`[data-go="${CSS.escape(event.key)}"]`);
  going = 0;
  if (list) location.href = list.href;
  else if (!keys[event.key]) return;
  else keys[event.key]();
  event.preventDefault();
}

if (sheet) {
  document.addEventListener("keydown", pressed);
  if (location.hash === "#zoek") into("zoek");
}
document.querySelector("form[data-go-on]")?.requestSubmit();
