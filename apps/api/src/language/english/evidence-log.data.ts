/** Swedish as `libs/evidence-log` says it, and the same in English. */
export const evidenceLog: Readonly<Record<string, string>> = {
  'Loggen har ingen sådan rad.': 'The log has no such row.',
  'Raden är mottagen och kommer med vid nästa kontrollpunkt.':
    'The row has been received and comes with the next checkpoint.',
  'Så stor är loggen inte.': 'The log is not that large.',
  'Loggen har ingen sådan del.': 'The log has no such part.',
  'Det är inte loggens kontrollpunkt.': 'That is not a checkpoint of the log.',
  'Inget känt vittne har undertecknat.': 'No known witness has signed.',
  'Loggen har en annan kontrollpunkt av den storleken.': 'The log has another checkpoint of that size.',
  'Loggen har ingen sådan kontrollpunkt.': 'The log has no such checkpoint.',
};
