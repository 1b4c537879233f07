import type { plan as swedish } from '../plan.js';
import type { Words } from './words.js';

export const plan: Words<typeof swedish> = {
  title: 'Plan',
  lead: 'The individual plan is written by the principal supervisor. You agree to it.',
  missing: 'The plan has not been written yet.',
  missingText: 'The doctor’s principal supervisor writes the first version.',
  missingYours: 'You write the first version. The doctor agrees to it.',
  draftWaits: (name, date) => `New proposal from ${name}, ${date}`,
  agree: 'Agree to the plan',
  agreed: (number, date) => `Version ${number}, agreed ${date}`,
  earlier: 'Earlier versions',
  edit: 'Change the plan',
  write: 'Write the plan',
  summary: 'Summary',
  row: (n) => `Part ${n}`,
  addRow: 'Add a part',
  removeRow: 'Remove the part',
  goals: 'Goals',
  goalsHelp: 'Write the codes with commas between, for example BT1, BT12.',
  activities: 'Activities',
  save: 'Save and show to the doctor',
  saved: 'The proposal has been saved. The doctor sees it and can agree to it. You can change it until then.',
  agreedNow:
    'The plan is agreed and applies now. If it needs to change, the supervisor writes a new proposal.',
  shared: 'The plan is now shown to the external assessor. You can stop showing it when you like.',
  notShared: 'The plan is no longer shown to the external assessor.',
  anyUnit: 'No unit in particular',
  share: 'Show the plan to the external assessor',
  unshare: 'Do not show the plan to the external assessor',
};
