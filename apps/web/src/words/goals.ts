export const goals = {
  title: 'Mål',
  lead: (n: number) => `Utbildningen har ${n} delmål. Ett intyg kan gälla flera.`,
  none: 'Utbildningen har inga delmål här. Allmäntjänstgöring registreras som tjänstgöring och prov.',
  unverifiedTitle: 'Titel och sammanfattning är inte kontrollerade mot föreskriften.',
  unverifiedActivities: 'Vilka intyg delmålen kräver är ej kontrollerat mot föreskriften.',
  unverifiedActivityOf: (codes: string) =>
    `Vilka intyg som krävs är ej kontrollerat mot föreskriften för ${codes}.`,
  unofficial: '(arbetsnamn, inte föreskriftens)',
  restsOnCopy:
    'Vilar på en verifierad kopia. I ansökan räknas den först med ett nytt intyg eller när originalet har kommit in.',
  or: 'eller ',
  group: (letters: string, done: number, total: number) => `Delmål ${letters}: ${done} av ${total}`,
  requestWay: (label: string) =>
    label.startsWith('bilaga')
      ? `Begär ${label}`
      : `Begär intyg om ${label.charAt(0).toLowerCase()}${label.slice(1).replace(/ \(bilaga [^)]*\)$/, '')}`,
  request: 'Be om intyg',
  requestFor: (n: number) => (n === 1 ? 'Be om intyg för 1 delmål' : `Be om intyg för ${n} delmål`),
  choose: 'Välj delmål',
  chooseOne: (code: string, title: string) => `Välj ${code} ${title}`,
  inStrip: (goal: { code: string; title: string; state: string }) =>
    `${goal.code} ${goal.title}: ${goal.state}`,
  untitled: (code: string) => `Delmål ${code}`,
} as const;
