// Makes the phone page live: sends without leaving the page, and asks each second what is new while somebody looks.
const kanaal = document.body.dataset.kanaal;
const scherm = document.getElementById('scherm');
const zaak = document.getElementById('zaak');
const melding = document.getElementById('melding');
const fouten = {
  403: 'Dat lukte niet. Open de pagina opnieuw.',
  400: 'Er staat geen bericht in, of het is te lang. Typ iets en probeer het opnieuw.',
  413: 'De foto is te groot. Kies een foto van hoogstens 8 MB.',
  415: 'Dit is geen foto die wij kunnen gebruiken. Kies een JPEG, PNG, WebP, GIF of HEIC.',
  429: 'U typt wel heel snel. Wacht een minuut en probeer het dan opnieuw.',
};
let bezig = false;

const nieuwId = () => [...crypto.getRandomValues(new Uint8Array(16))].map(b => b.toString(16).padStart(2, '0')).join('');
const mark = () => scherm.querySelector('[data-mark]')?.dataset.mark ?? '';
const naarOnder = () => { scherm.scrollTop = scherm.scrollHeight; };
const zeg = tekst => { melding.textContent = tekst; };

/** Adds and renews bubbles one by one, so that a screen reader reads only what is new. */
function wisselGesprek(nieuw) {
  const oud = document.getElementById('gesprek');
  const vers = nieuw.querySelector('#gesprek');
  if (!oud || !vers) {
    scherm.replaceChildren(...nieuw.childNodes);
    return;
  }
  for (const bel of [...vers.children]) {
    const bestaand = document.getElementById(bel.id);
    if (!bestaand) oud.append(bel);
    else if (bestaand.lastElementChild.textContent !== bel.lastElementChild.textContent) {
      bestaand.lastElementChild.replaceWith(bel.lastElementChild);
    }
  }
  oud.dataset.mark = vers.dataset.mark;
  scherm.querySelectorAll(':scope > p').forEach(regel => regel.remove());
  scherm.append(...nieuw.querySelectorAll(':scope > p'));
}

async function ververs() {
  if (bezig) return;
  bezig = true;
  try {
    const antwoord = await fetch(`/probeer/gesprek?kanaal=${kanaal}&na=${encodeURIComponent(mark())}`);
    if (antwoord.status !== 200) return;
    const pagina = new DOMParser().parseFromString(await antwoord.text(), 'text/html');
    wisselGesprek(pagina.getElementById('scherm'));
    zaak.replaceChildren(...pagina.getElementById('zaak').childNodes);
    naarOnder();
  } catch {
    // no connection for a moment: the next second asks again
  } finally {
    bezig = false;
  }
}

const grootste = 8 * 1024 * 1024;

async function stuur(formulier) {
  if (formulier.dataset.stuurt) return;
  // before it is sent: a large photo costs a phone its data
  if (formulier.elements.namedItem('foto')?.files[0]?.size > grootste) return zeg(fouten[413]);
  formulier.dataset.stuurt = 'ja';
  zeg('');
  try {
    const antwoord = await fetch(formulier.action, {
      method: 'POST', body: new FormData(formulier), headers: { Accept: 'application/json' },
    });
    if (!antwoord.ok) return zeg(fouten[antwoord.status] ?? 'Het bericht kon niet worden bewaard. Probeer het zo nog eens.');
    geslaagd(formulier);
    zeg(await antwoord.text());
    await ververs();
  } catch {
    zeg('Geen verbinding. Het bericht is niet verstuurd.');
  } finally {
    delete formulier.dataset.stuurt;
  }
}

function geslaagd(formulier) {
  formulier.reset();
  formulier.elements.namedItem('id').value = nieuwId();
  document.getElementById('bijlage')?.removeAttribute('open');
  document.getElementById('voorproef')?.setAttribute('hidden', '');
  groei();
}

document.addEventListener('submit', gebeurtenis => {
  const formulier = gebeurtenis.target;
  if (!formulier.matches('[data-stuur]')) return;
  gebeurtenis.preventDefault();
  if (formulier.id === 'plek-formulier' && !formulier.lat.value) return mijnPlek(formulier);
  stuur(formulier);
});

const tekst = document.getElementById('tekst');
function groei() {
  tekst.rows = Math.min(5, Math.max(1, tekst.value.split('\n').length, Math.ceil(tekst.value.length / 34)));
}
tekst.addEventListener('input', groei);
tekst.addEventListener('keydown', toets => {
  if (toets.key !== 'Enter' || toets.shiftKey || toets.isComposing) return;
  toets.preventDefault();
  tekst.form.requestSubmit();
});

const plek = document.getElementById('plek-formulier');
if (plek && navigator.geolocation) plek.hidden = false;
function mijnPlek(formulier) {
  navigator.geolocation.getCurrentPosition(async ({ coords }) => {
    formulier.lat.value = coords.latitude;
    formulier.lon.value = coords.longitude;
    formulier.straal.value = Math.round(coords.accuracy);
    await stuur(formulier);
    formulier.lat.value = formulier.lon.value = formulier.straal.value = '';
  }, () => zeg('Uw telefoon geeft de plek niet vrij.'), { enableHighAccuracy: true, timeout: 15000 });
}

const foto = document.getElementById('foto');
foto?.addEventListener('change', () => {
  const beeld = document.getElementById('voorproef');
  if (beeld.src) URL.revokeObjectURL(beeld.src);
  beeld.hidden = !foto.files.length;
  if (foto.files.length) beeld.src = URL.createObjectURL(foto.files[0]);
});

// the screen shrinks while a longer text is typed, or when a phone's keyboard opens
new ResizeObserver(naarOnder).observe(scherm);
naarOnder();
setInterval(() => { if (document.visibilityState === 'visible') ververs(); }, 1000);
document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') ververs(); });
