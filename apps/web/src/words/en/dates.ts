import type { dates as swedish } from '../dates.js';
import type { Words } from './words.js';

export const dates: Words<typeof swedish> = {
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'],
  time: (hours, minutes) => `${hours}:${minutes}`,
  moment: (day, time) => `${day} at ${time}`,
  from: (day) => `from ${day}`,
};
