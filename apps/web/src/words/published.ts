/** Words of what has been published, and of who has reported. */
export const published = {
  releases: {
    title: 'Publiceringar',
    back: 'Statistik',
    lead: 'Publicerade tal ändras bara på publiceringsdagarna. Här står varje publicering: när, av vad och vad som ändrades.',
    link: 'Alla publiceringar och vad som har ändrats',
    next: (day: string) => `Nästa publicering: ${day}.`,
    noNext: 'Nästa publicering är inte planerad än.',
    none: 'Inget är publicerat än.',
    kinds: 'Preliminär, reviderad, slutlig',
    kindsText:
      'Ett halvår publiceras först 30 dagar efter att det är slut. Talen är då preliminära: sena uppgifter kan komma in. Tolv månader senare är de reviderade, efter 24 månader slutliga, och sedan ändras de inte.',
    of: (version: number, day: string) => `Publicering ${version}, ${day}`,
    kind: 'Senaste halvåret',
    kindNames: { preliminary: 'preliminärt', revised: 'reviderat', final: 'slutligt' },
    knownAt: 'Bygger på uppgifter till och med',
    first: 'Första publiceringen: det finns inget tidigare att jämföra med.',
    nothingMoved: 'Inga tidigare publicerade tal har ändrats.',
    moved: (tables: number) =>
      tables === 1 ? 'Tal har ändrats i en tabell.' : `Tal har ändrats i ${tables} tabeller.`,
    table: 'Tabell',
    movedOf: 'Ändrade tal',
    ofAll: (moved: string, compared: string) => `${moved} av ${compared}`,
    largest: 'Största ändring',
    noNumber: 'märke, inget tal',
    prints: 'Kontrollsummor',
    printsText:
      'Samma uppgifter och samma beräkning ger samma kontrollsummor, så att en publicering kan räknas om och jämföras.',
    inputs: 'Uppgifterna (SHA-256)',
    code: 'Beräkningen (SHA-256)',
    key: 'Version av nycklarna för slumptillägg',
  },
  coverage: {
    title: 'Vilka arbetsgivare har inte rapporterat?',
    answer: (p: { reported: string; expected: string; halfYear: string }) =>
      `I riket har ${p.reported} av ${p.expected} arbetsgivare rapporterat under ${p.halfYear}.`,
    answerNobody: (p: { expected: string; halfYear: string }) =>
      `Ingen av rikets ${p.expected} arbetsgivare har rapporterat under ${p.halfYear} än.`,
    nobodyExpected: 'Ingen region har slagit på statistik än, så inga rapporter väntas.',
    asOf: (day: string) =>
      `Som det var känt ${day}. Listan ändras bara på publiceringsdagarna. Den som inte har haft något att rapportera går inte att skilja från den som har glömt.`,
    notPublished: 'Listan kommer med den första publiceringen.',
    since: (month: string) => `ej rapporterat sedan ${month}`,
    never: 'har aldrig rapporterat',
    all: 'Alla arbetsgivare i urvalet har rapporterat.',
    noEmployers: 'ej rapporterat: inga arbetsgivare är registrerade i regionen',
    other: (n: number) =>
      n === 1
        ? 'En region utan rapportering från portföljen'
        : `${n} regioner utan rapportering från portföljen`,
    notReported: 'ej rapporterat: regionen har inte slagit på statistik',
    stock: 'ingående bestånd är inläst från fil',
    simulated: 'påhittade uppgifter (demo)',
    byHalfYear: 'Alla arbetsgivare, halvår för halvår',
    employer: 'Arbetsgivare',
    did: 'rapporterat',
    didNot: 'ej rapporterat',
  },
} as const;
