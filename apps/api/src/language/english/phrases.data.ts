/** What is put together of a number and a word, so that it stands nowhere as a whole. */
export const phrases: Readonly<Record<string, string>> = {
  '1 brist': '1 fault',
  '{0} brister': '{0} faults',
  '1 sak': '1 thing',
  '{0} saker': '{0} things',
  '1 dag': '1 day',
  '{0} dagar': '{0} days',
  '1 månad': '1 month',
  '{0} månader': '{0} months',
  '{0} att se över': '{0} to look at',
};
