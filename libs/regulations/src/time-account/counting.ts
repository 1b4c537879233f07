import type { PostKind } from '../vocabulary/index.js';

export const HSLF_2021 = 'HSLF-FS 2021:8';
export const SOSFS_2015 = 'SOSFS 2015:8';

/** The paragraph and the form whose service table the months are counted for. */
export function countingCitation(kind: PostKind, regulation: string): string {
  if (kind === 'at') return 'PSF 3 kap. 5 §';
  if (kind === 'bt') return 'PSF 4 kap. 1 §; HSLF-FS 2021:8 bilaga 3 (Omräknad till månader på heltid)';
  if (regulation === SOSFS_2015) {
    return 'PSF 4 kap. 1 § i äldre lydelse; SOSFS 2015:8 bilaga 1 (Omräknad till månader på heltid)';
  }
  return 'PSF 4 kap. 1 §; HSLF-FS 2021:8 bilaga 6 (Omräknad till månader på heltid)';
}
