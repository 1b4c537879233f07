export const accessLog = {
  title: 'Vem har sett mina uppgifter',
  lead: 'Varje gång någon annan läser i din portfölj skrivs det här.',
  none: 'Ingen annan har läst dina uppgifter.',
  col: { when: 'När', who: 'Vem', what: 'Vad', why: 'Som' },
  everything: 'Dina uppgifter i en fil',
  everythingText:
    'Det som sidorna visar om dig och din utbildning, dina undertecknade dokument och underskriftsloggens rader om dem, i en zip-fil. Den innehåller personuppgifter: spara den bara på en enhet som är din.',
  everythingGet: 'Hämta mina uppgifter (zip)',
} as const;
