import { createHash } from 'node:crypto';
import { demoPeople } from '@specialistvagen/identity';
import { STRANGER } from './accounts.js';

const STYLE = `*{box-sizing:border-box}body{margin:0;font:1rem/1.55 system-ui,sans-serif;color:#1c2526;background:#f4f2ee}
main{max-width:46rem;margin:0 auto;padding:2rem 1.25rem 4rem}h1{font-size:1.5rem;line-height:1.25;margin:0 0 .5rem}
h2{font-size:1rem;margin:2rem 0 .5rem;color:#44524f}p{margin:0 0 1rem;max-width:34rem}
ul{list-style:none;margin:0;padding:0;display:grid;gap:.5rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,15rem),1fr))}
button{width:100%;min-height:3.25rem;padding:.5rem .9rem;font:inherit;text-align:left;color:inherit;background:#fff;border:1px solid #8b948f;border-radius:.25rem;cursor:pointer}
button:hover{border-color:#0d4f55;background:#eef4f3}button:focus-visible{outline:3px solid #0d4f55;outline-offset:2px}
button strong{display:block;font-weight:600}button span{display:block;color:#44524f;font-size:.9375rem}
.note{border-left:4px solid #8a5a00;padding:.5rem .9rem;background:#fff}.message{border-left:4px solid #0d4f55;padding:.75rem .9rem;background:#fff;white-space:pre-line}
.cancel{margin-top:2.5rem}.cancel button{width:auto;text-align:center}`;

/** The page's whole policy: one style sheet, no scripts. */
export function pagePolicy(formTarget: string): string {
  const hash = createHash('sha256').update(STYLE).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; form-action 'self' ${formTarget}; base-uri 'none'; frame-ancestors 'none'`;
}

export type SignInPage = { action: string; isStrong: boolean; message?: string };

/** One click a person. Shows what is signed when the sign-in belongs to a signature. */
export function signInPage({ action, isStrong, message }: SignInPage): string {
  const title = message ? 'Skriv under med e-legitimation' : 'Logga in med e-legitimation';
  const groups = [...new Set(demoPeople.map((person) => person.group))];
  return page(
    title,
    `<h1>${title}</h1>
<p class="note">Detta är en demonstration. Personerna är påhittade och ingen e-legitimation behövs.</p>
${message ? `<h2>Du skriver under</h2><p class="message">${escape(message)}</p>` : ''}
<p>Tillitsnivå ${isStrong ? '3' : '2'}. Välj vem du är:</p>
<form method="post" action="${escape(action)}">
${groups
  .map((group) =>
    section(
      group,
      demoPeople.filter((person) => person.group === group),
    ),
  )
  .join('\n')}
${section('Övriga', [STRANGER])}
<p class="cancel"><button name="cancel" value="1">Avbryt</button></p>
</form>`,
  );
}

export function errorPage(code: string): string {
  return page(
    'Inloggningen avbröts',
    `<h1>Inloggningen avbröts</h1><p>Begäran var för gammal eller gick inte att läsa (${escape(code)}). Inget är ändrat. Gå tillbaka till Specialistvägen och börja om.</p>`,
  );
}

type Row = { key: string; givenName: string; surname: string; description: string };

function section(title: string, people: readonly Row[]): string {
  const items = people.map(
    (person) =>
      `<li><button name="person" value="${escape(person.key)}"><strong>${escape(`${person.givenName} ${person.surname}`)}</strong><span>${escape(person.description)}</span></button></li>`,
  );
  return `<h2>${escape(title)}</h2><ul>${items.join('')}</ul>`;
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} – demonstration</title><style>${STYLE}</style></head><body><main>${body}</main></body></html>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
