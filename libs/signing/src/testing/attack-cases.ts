import { ATTACKS_ON_SIGNATURES } from './attacks-on-signatures.js';
import { ATTACKS_ON_THE_ARCHIVE } from './attacks-on-the-archive.js';
import { ATTACKS_ON_THE_FILE } from './attacks-on-the-file.js';
import type { Attack } from './attack-tools.js';

/** The attacks of the design (01–36, each with its relatives) and some more, in order. */
export const ATTACKS: readonly Attack[] = [
  ...ATTACKS_ON_THE_FILE,
  ...ATTACKS_ON_SIGNATURES,
  ...ATTACKS_ON_THE_ARCHIVE,
].sort(([a], [b]) => a.localeCompare(b));
