// One whole report as a resident makes it. A step is one of
//   { expect: /pattern/ }   wait for a message of the bot, after those already seen, that matches; named groups are kept
//   { type: 'text' }        say it
//   { click: /label/ }      press the button (a suggested action) with that label
//   { reply: 'text' }       answer case {number} as the regisseur, through the API; author: who
//   { shot: 'name' }        take a picture (one is taken at the end anyway)
// {name} in a text or pattern stands for what a named group of an earlier expect caught.
export const steps = [
  { expect: /Dit is WijkBot/ },
  { type: 'Er zitten ratten bij Sluiskade Noordzijde 12' },
  { expect: /postcode/i },
  { type: '7602 AB' },
  { expect: /klopt|correct/i },
  { shot: 'samenvatting' },
  { click: /^\s*(1\s)?ja/i },
  { expect: /(?<number>\d{4,})/ },
  { reply: 'Morgen komt er iemand kijken. U hoort van mij.', author: 'Regisseur' },
  { expect: /Morgen komt er iemand kijken/ },
];
