/** What is put together of parts, so that it stands nowhere as a whole. */
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
  '{0} har återsänts: {1}.': '{0} has been returned: {1}.',
  '{0} har avböjts: {1}.': '{0} has been declined: {1}.',
  'Intyget om {0}': 'The intyg of {0}',
  'Intyget {0}': 'The intyg {0}',
};
