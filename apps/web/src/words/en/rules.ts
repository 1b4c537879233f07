import type { rules as swedish } from '../rules.js';
import type { Words } from './words.js';

export const rules: Words<typeof swedish> = {
  title: 'The rules',
  lead: 'This is what the system tries. What has not been read in the source does not stand in the way, it warns.',
  level: { block: 'Stands in the way', warn: 'Warns' },
  basis: 'Ground',
  when: 'Tried',
  from: (date) => `Applies from ${date}`,
};
