// What the page of a walk can do more with script: begin where the telephone is, and send a photo that is small enough for bad reception.
"use strict";
const here = document.getElementById("hier");
const state = document.getElementById("hier-stand");
const choice = here.form;
const refusals = {
  1: "Uw telefoon mag niet zeggen waar u bent. Geef toestemming in de browser, of typ een adres.",
  2: "Uw telefoon weet nu niet waar u bent. Typ een adres of plek.",
  3: "Uw telefoon vond niet op tijd waar u bent. Probeer het nog eens, of typ een adres.",
};

function tell(words) {
  state.textContent = words;
  state.hidden = false;
}

function found(position) {
  // about ten metres: no finer than is needed leaves the telephone
  choice.elements.breedte.value = position.coords.latitude.toFixed(4);
  choice.elements.lengte.value = position.coords.longitude.toFixed(4);
  choice.requestSubmit();
}

if ("geolocation" in navigator) {
  here.hidden = false;
  here.addEventListener("click", () => {
    tell("Bezig met zoeken waar u bent…");
    navigator.geolocation.getCurrentPosition(found, (refused) => tell(refusals[refused.code] ?? refusals[2]), { enableHighAccuracy: true, timeout: 15000, maximumAge: 30000 });
  });
}
// whoever comes back to the page and types an address means that address
window.addEventListener("pageshow", () => {
  choice.elements.breedte.value = choice.elements.lengte.value = "";
});

const longest = 1600;

async function smaller(file) {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.85));
  return blob && new File([blob], "foto.jpg", { type: "image/jpeg" });
}

function put(box, file) {
  const files = new DataTransfer();
  files.items.add(file);
  box.files = files.files;
}

// A telephone that takes a photo may forget the page meanwhile: the photo waits where the words do (see inbox.js), and goes with them.
function remember(key, file) {
  const reader = new FileReader();
  reader.addEventListener("load", () => {
    try {
      sessionStorage.setItem(key, reader.result.split(",")[1]);
    } catch {
      // a browser that keeps nothing, or has no room
    }
  });
  reader.readAsDataURL(file);
}

function recall(key, box) {
  try {
    const kept = sessionStorage.getItem(key);
    if (!kept) return;
    put(box, new File([Uint8Array.from(atob(kept), (letter) => letter.charCodeAt(0))], "foto.jpg", { type: "image/jpeg" }));
    const folded = box.closest("details");
    if (folded) folded.open = true;
  } catch {
    // a browser that keeps nothing
  }
}

for (const box of document.querySelectorAll(".tick-off input[type=file]")) {
  const key = `${who} ${box.form.dataset.keep} foto`;
  recall(key, box);
  box.addEventListener("change", async () => {
    const file = box.files[0];
    try {
      if (!file) return sessionStorage.removeItem(key);
      const small = await smaller(file);
      if (!small || box.files[0] !== file) return;
      put(box, small);
      remember(key, small);
    } catch {
      // no picture that this browser knows: the server tells
    }
  });
}
