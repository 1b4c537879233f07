/** The search of officers, study directors and coordinators. */
export const search = {
  open: 'Sök',
  title: 'Sök',
  label: { cases: 'Diarienummer eller sida', doctors: 'Läkare, enhet, handledare eller sida' },
  about: {
    cases: 'Sökande nämns inte i listorna, så ärenden hittas med diarienumret. Personnummer söks aldrig här.',
    doctors: 'Du söker bland dina egna läkare och deras handledare. Personnummer söks aldrig här.',
  },
  keys: (shortcut: string) => `${shortcut} öppnar. Piltangenter väljer, Enter öppnar, Esc stänger.`,
  hits: 'Träffar',
  group: { cases: 'Ärenden och beslut', doctors: 'Läkare', supervisors: 'Handledare', pages: 'Sidor' },
  found: (n: number) => (n === 1 ? '1 träff' : `${n} träffar`),
  first: (shown: number, n: number) => `${n} träffar, de ${shown} första visas. Skriv mer för färre.`,
  none: {
    cases: 'Inget hittades. Skriv hela diarienumret, till exempel BT 2026-00001.',
    doctors: 'Inget hittades bland dina läkare. Pröva en del av namnet eller enheten.',
  },
  number:
    'Det ser ut som ett personnummer. Ta bort det och sök på annat sätt. Det du skrev har inte skickats någonstans.',
  supervises: (names: string) => `handleder ${names}`,
};
