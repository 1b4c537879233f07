export const overview = {
  title: 'Översikt',
  next: 'Nästa steg',
  goals: 'Delmål',
  goalsDone: (done: number, total: number) => `${done} av ${total} delmål intygade`,
  goalState: { signed: 'intygat', sent: 'begärt', draft: 'utkast', missing: 'saknas' },
  months: 'Tid',
  monthsDone: (shown: string, needed: string) => `${shown} av ${needed} månader på heltid`,
  monthsDays: (days: number) => `${days} dagar är räknade till och med i dag.`,
  onlyByCredit:
    'Tiden nås bara med det som är tillgodoräknat. Det visas för den som signerar och för handläggaren.',
  seeTime: 'Se hur tiden är räknad',
  waiting: 'Väntar på andra',
  waitingNone:
    'Du väntar inte på någon just nu. När du har skickat ett intyg eller bett om en bedömning visas här vem som har det.',
  waitingNoneOther: 'Inget ligger för signatur. Nästa steg är läkarens eget.',
  remind: 'Påminn',
  reminded: (name: string) => `Påminnelse skickad till ${name}. Du kan påminna igen om sju dagar.`,
  remindAfter: 'Du kan påminna efter sju dagar.',
  noPost: 'Du har ingen utbildningstjänst här ännu',
  noPostText: 'Studierektorn hos din vårdgivare lägger upp tjänsten. Först därefter kan du begära intyg.',
  protection: (kind: string) =>
    `Skyddade personuppgifter (${kind}). Enhet och ort visas inte i listor, mejl eller PDF.`,
} as const;
