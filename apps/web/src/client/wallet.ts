import { post, type Answer } from './http.js';

export type CredentialVerdict = Answer<'/api/verify/credential', 'post'>;

/** Each offer takes the place of the former. */
export const offerToWallet = (id: string) => post('/api/documents/{id}/wallet-offer', { path: { id } });
export const verifyCredential = (presentation: string) =>
  post('/api/verify/credential', { body: { presentation } });
export const newChallenge = () => post('/api/verify/challenge');
