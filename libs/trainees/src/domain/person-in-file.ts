import type { Reason } from '@specialistvagen/platform/contract';
import type { ElmoPerson } from './elmo-file.js';

type Known = { readonly givenName: string; readonly surname: string };

/** Whether the file carries the doctor's name. Nothing is guessed: another spelling is another name. */
export function nameInFileReasons(file: ElmoPerson, known: Known): Reason[] {
  const isSurname = words(file.familyName).join(' ') === words(known.surname).join(' ');
  if (isSurname && areOfOnePerson(words(file.givenNames), words(known.givenName))) return [];
  const text =
    'Filen gäller någon som heter något annat än du. Har du bytt namn efter examen lägger du in handlingen under Tidigare papper i stället.';
  return [{ text, field: 'file' }];
}

/** One register has all given names and the other only the one in use. */
function areOfOnePerson(some: readonly string[], others: readonly string[]): boolean {
  const [fewer, more] = some.length <= others.length ? [some, others] : [others, some];
  return fewer.length > 0 && fewer.every((word) => more.includes(word));
}

function words(name: string): string[] {
  return name
    .normalize('NFC')
    .toLocaleLowerCase('sv')
    .split(/[\s-]+/)
    .filter(Boolean);
}
