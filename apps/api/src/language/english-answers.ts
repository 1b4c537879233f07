import { specialties } from '@specialistvagen/regulations';
import { ENGLISH_SPECIALTIES } from '@specialistvagen/statistics';
import type { RequestHandler } from 'express';
import { ENGLISH } from './english/index.js';
import { languageOf } from './language.js';
import { translator } from './translate.js';

/** Specialties have the same English names as in the public tables. */
const names = Object.fromEntries(
  specialties().map(({ id, name }) => [name, ENGLISH_SPECIALTIES[id] ?? name]),
);

export const toEnglish = translator({ ...names, ...ENGLISH });

const setOf = (words: string) => new Set(words.split(' '));

/** Keys under which the api itself speaks. What a person has written lies under others, or in one of the places below. */
const SPOKEN = setOf(
  'text title what label status statusLine sentence words facts help description required remaining reading requirement ' +
    'requiredText lackingForApproval standing role whatNow missing source where reasoning remarks levels moments masked ' +
    'overFullTime action shown ownerName headline wording documentTitle level looksFor threshold falseAlarms measured',
);
const SPOKEN_ENDING = /(Words|Label)$/;
/** Short words about where something stands: nobody writes them, so even what has few letters of its own is looked for. */
const LOOSE = /^(words|status|statusLine|sentence|facts|what|reasoning|remarks)$|Words$/;
/** In these, a person's own words or the law's have the same keys. */
const NOT_OURS = setOf(
  'content communication objection supplements credits lacking printed declarations written answers',
);
/** A title or a text is a person's here, unless it is a reason. */
const WRITTEN_PAGES =
  /\/(reflections|assessment-guidance|meetings|earlier-documents|earlier-records|shortfalls|delegations)(\/|$)/;
const WRITTEN_KEYS = setOf('text title wording');

/**
 * The answers of the api in English, for who has chosen it. This is the one place where they are translated: no rule and no
 * use case knows of languages. For Swedish nothing is done.
 */
export function englishAnswers(): RequestHandler {
  return (request, response, next) => {
    if (languageOf(request) === 'en') {
      const send = response.json.bind(response);
      const path = request.originalUrl.split('?')[0] ?? '';
      response.json = (answer: unknown) => send(inEnglish(answer, path));
    }
    next();
  };
}

export function inEnglish(answer: unknown, path: string): unknown {
  const isWrittenPage = WRITTEN_PAGES.test(path);
  const isWritten = (key: string, place: string) =>
    WRITTEN_KEYS.has(key) && (place === 'guidance' || (isWrittenPage && place !== 'reasons'));
  const isSpoken = (key: string, place: string) =>
    SPOKEN.has(key) || SPOKEN_ENDING.test(key) || /^special(ty|ties)$/.test(key === 'name' ? place : key);
  const say = (value: unknown, key: string, place: string): unknown => {
    if (typeof value === 'string')
      return isSpoken(key, place) && !isWritten(key, place) ? toEnglish(value, LOOSE.test(key)) : value;
    if (Array.isArray(value)) return value.map((one) => say(one, key, place));
    if (typeof value !== 'object' || value === null || value instanceof Date) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [name, NOT_OURS.has(name) ? part : say(part, name, key)]),
    );
  };
  return say(answer, '', '');
}
