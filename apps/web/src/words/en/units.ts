import type { units as swedish } from '../units.js';
import type { Words } from './words.js';

export const units: Words<typeof swedish> = {
  title: 'Units',
  regions: 'The region’s settings',
  regionsLead:
    'Portfolio, application and statistics are off until the controller, the legal ground and the retention time are stated.',
  on: (date) => `on from ${date}`,
  off: 'off',
  controller: 'Data controller',
  legalGround: 'Legal ground',
  retention: 'Retention time',
  onFrom: 'On from (leave empty for off)',
  save: 'Save',
  change: 'Change',
  hsa: 'HSA-id',
  col: { name: 'Unit', provider: 'Care provider', area: 'Area', hsa: 'HSA-id' },
  legalNote:
    'There is no legal ground for collecting nationally yet. Purpose, controller and retention time are therefore settings.',
};
