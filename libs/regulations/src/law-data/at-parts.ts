import { requireVersion } from '../versions/version-registry.js';

export const SOSFS_1999_5 = { designation: 'SOSFS 1999:5', version: '2026-11-21' } as const;

/** A section of AT with its length, or the exam (PSF 3 kap. 5 §). The goals of AT were not found and are not listed. */
export type AtPart = {
  readonly id: string;
  readonly kind: 'at-section' | 'at-exam';
  readonly title: string;
  readonly minMonths: number | null;
  readonly note: string | null;
  readonly areMonthsVerified: boolean;
};

export function atParts(version: string = SOSFS_1999_5.version): AtPart[] {
  return requireVersion(SOSFS_1999_5.designation, version).goalsFile.goals.flatMap((part) =>
    part.kind === 'at-section' || part.kind === 'at-exam'
      ? [
          {
            id: part.id,
            kind: part.kind,
            title: part.title,
            minMonths: part.minMonthsFullTime ?? null,
            note: part.subRule ?? null,
            areMonthsVerified: part.confidence['minMonthsFullTime'] === 'exact-text-seen',
          },
        ]
      : [],
  );
}
