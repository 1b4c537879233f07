export const signed = {
  title: 'Signering',
  waiting: 'Signerar …',
  waitingText: 'Det tar oftast någon sekund. Du kan lämna sidan; du får besked i Att göra.',
  progress: (done: number, all: number) =>
    `${done} av ${all} klara. Du kan lämna sidan; du ser hur det gick i Att göra.`,
  done: (n: number) => (n === 1 ? 'Intyget är signerat' : `${n} intyg är signerade`),
  doneOther: 'Klart',
  doneText: 'Läkaren har fått besked. Fel i ett signerat intyg rättas med ett nytt som ersätter det.',
  some: 'Allt kunde inte signeras',
  notCompleted: 'Signeringen blev inte klar',
  notCompletedText: 'Inget har signerats. Du kan börja om.',
  expired: 'Tiden för signeringen gick ut. Inget har signerats.',
  again: 'Till att signera',
  result: { waiting: 'väntar', signed: 'signerat', failed: 'inte signerat' },
  onward: 'Fortsätt',
  seeApplication: 'Till ansökan',
  seeCase: 'Till ärendena',
} as const;
