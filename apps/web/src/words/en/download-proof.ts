import type { downloadProof as swedish } from '../download-proof.js';
import type { Words } from './words.js';

export const downloadProof: Words<typeof swedish> = 'Download with proofs (zip)';
