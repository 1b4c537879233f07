type Lacking = { what: string; explanation: string };

/** Where competence is lacking, one line each (PSF 8 kap. 2 §). */
export const lackingWords = (lacking: readonly Lacking[]) =>
  lacking.map((line) => `${line.what}: ${line.explanation}`).join('\n');
