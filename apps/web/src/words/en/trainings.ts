import type { trainings as swedish } from '../trainings.js';
import type { Words } from './words.js';

export const trainings: Words<typeof swedish> = {
  label: 'Trainings',
  short: (label) =>
    label
      .replace(/^(Specialiseringstjänstgöring|Specialist training)/, 'ST')
      .replace(/^(Bastjänstgöring|Basic training)/, 'BT')
      .replace(/^(Allmäntjänstgöring|Pre-licence training)/, 'AT'),
};
