/** Words of the nightly check: the line on the lists, and its page. */
export const night = {
  title: 'Nattens kontroll',
  lead: 'Varje natt prövas reglerna mot alla utbildningar och alla ansökningar som väntar på beslut. Ingenting ändras av det.',
  newIn: {
    post: (n: number) => (n === 1 ? 'Nytt sedan i natt hos 1 läkare' : `Nytt sedan i natt hos ${n} läkare`),
    application: (n: number) =>
      n === 1 ? 'Nytt sedan i natt i 1 av dina ärenden' : `Nytt sedan i natt i ${n} av dina ärenden`,
  },
  nothingNew: (date: string) => `Nattens kontroll ${date}: inget nytt.`,
  appeared: 'Nytt',
  stands: 'Fanns redan',
  ran: (date: string) => `Senast prövat natten till ${date}.`,
  running: 'Kontrollen pågår just nu.',
  never: 'Kontrollen har inte körts än. Den börjar klockan två i natt.',
  none: 'Inget att se över hos dem som du ansvarar för.',
  level: { block: 'hindrar', warn: 'se över' },
  since: (date: string) => `sedan ${date}`,
};
