/** Dates and times are written the Swedish way in both languages: day, month, year, and the clock's 24 hours. */
export const dates = {
  months: ['jan', 'feb', 'mars', 'april', 'maj', 'juni', 'juli', 'aug', 'sep', 'okt', 'nov', 'dec'],
  time: (hours: string, minutes: string) => `${hours}.${minutes}`,
  moment: (day: string, time: string) => `${day} kl. ${time}`,
  from: (day: string) => `från ${day}`,
};
