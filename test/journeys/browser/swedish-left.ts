/** Run in the page: texts that a reader of English meets and that no `lang="sv"` warns of. */
type Element = {
  closest(selector: string): { getAttribute(name: string): string | null } | null;
  getAttribute(name: string): string | null;
  checkVisibility(): boolean;
};
type Text = { nodeValue: string | null; parentElement: Element | null };
declare const document: {
  body: object;
  title: string;
  createTreeWalker(root: object, what: number): { nextNode(): Text | null };
  querySelectorAll(selector: string): Iterable<Element>;
};

export function textsInEnglish(): string[] {
  const isEnglish = (element: Element | null) => element?.closest('[lang]')?.getAttribute('lang') === 'en';
  const texts: string[] = [document.title];
  const walker = document.createTreeWalker(document.body, 4);
  for (let text = walker.nextNode(); text; text = walker.nextNode())
    if (isEnglish(text.parentElement) && text.parentElement?.checkVisibility())
      texts.push(text.nodeValue ?? '');
  for (const name of ['aria-label', 'alt', 'placeholder', 'title'])
    for (const element of document.querySelectorAll(`[${name}]`))
      if (isEnglish(element)) texts.push(element.getAttribute(name) ?? '');
  return texts.map((text) => text.trim()).filter(Boolean);
}

const SMALL_WORDS =
  'och att är inte för som med på av har det du din ditt dina dig ska kan eller från ett när utan vid efter före sedan alla ' +
  'ingen inga inget redan också här där var vem vad hur läkare läkaren handledare delmål bedömning intygen månader månad ' +
  'dagar senast begär skriv välj saknas underskrift ärende ärendet ansökan utbildning utbildningen tjänst tjänsten tjänstgöring';
const SWEDISH = new RegExp(`(?<![\\p{L}])(${SMALL_WORDS.replaceAll(' ', '|')})(?![\\p{L}])`, 'iu');

/** Terms of the law that stand in brackets after their English. */
const IN_BRACKETS = /\([^()]*\)/g;
/** What the people of the story have written, and the law's names of a form's field inside a sentence of ours. */
const NOT_OURS = [
  /Skriv ut jourpassen också\./,
  /Mottagning och hembesök under handledning/,
  /Tolv månader: primärvård, akutmottagning och psykiatri\..*/,
  /Akutmottagning, dag och jour/,
  /Intyg från forskarskolan.*/,
  /Motsvarar delar av vetenskapligt förhållningssätt/,
  /Legitimation efter ny läkarutbildning/,
  /Presentera ett fall till, med återkoppling\.|Gjort den 18 november på avdelningsmötet\./,
  /Genomgången utbildning i kompetensbedömning 2021/,
  /Demonstration (med påhittade personer|– ingen verklig personuppgiftsansvarig)/,
  /Bastjänstgöring påbörjad efter den 1 juli 2021\./,
  /Hur det kontrollerats att sökanden uppnått delmål; .*vilka delmål|Intygsutfärdande handledare/,
];

export const swedishIn = (texts: readonly string[]): string[] =>
  [...new Set(texts)].filter((text) => SWEDISH.test(ourOwn(text)));

const ourOwn = (text: string) =>
  NOT_OURS.reduce((left, words) => left.replace(words, ''), text.replace(IN_BRACKETS, ''));
