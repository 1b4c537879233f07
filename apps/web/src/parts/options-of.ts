import type { Option } from './form.js';

/** A catalogue of words by value as the choices of a field. */
export const optionsOf = (words: Readonly<Record<string, string>>): Option[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));
