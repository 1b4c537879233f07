export const mail = {
  title: 'Mejl i demon',
  lead: 'Mejlen skickas inte på riktigt. De innehåller inga personuppgifter, bara en länk.',
  none: 'Inga mejl än.',
  to: 'Till',
  open: 'Öppna länken',
} as const;
