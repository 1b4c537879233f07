export const wallet = {
  heading: 'Beviset i din plånbok',
  lead: 'Lägg beviset om specialistkompetens i en digital plånbok. Du väljer själv vad du visar av det. Personnumret följer inte med.',
  add: 'Lägg i plånbok',
  again: 'Gör en ny kod',
  read: 'Läs koden med plånboken',
  alt: 'QR-kod med erbjudandet till plånboken',
  open: 'Öppna plånboken på den här enheten',
  txCode: 'Skriv den här koden i plånboken',
  until: (time: string) => `Erbjudandet gäller till ${time} och kan tas emot en gång.`,
  own: 'Visa inte koderna för någon annan: den som tar emot erbjudandet först får beviset.',
} as const;
