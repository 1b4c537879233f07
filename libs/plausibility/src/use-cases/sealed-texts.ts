import type { Secrets } from '@specialistvagen/platform';

/** What a signer answers and a study director notes lies encrypted, each bound to its own row. */
export const answerContext = (findingId: string): string => `plausibility:${findingId}:answer`;
export const noteContext = (findingId: string, no: number): string => `plausibility:${findingId}:note:${no}`;

export const sealText = (secrets: Secrets, text: string, context: string): Buffer =>
  secrets.sealBytes(Buffer.from(text, 'utf8'), context);
export const openText = (secrets: Secrets, sealed: Buffer, context: string): string =>
  secrets.openBytes(sealed, context).toString('utf8');
