import type { SignedJson } from '@specialistvagen/regulations';

export const SPECIALIST_CERTIFICATE = 'OUT-SPEC-BEVIS';

/** What a specialist certificate says in a wallet: what anyone sees, and what the holder shows or keeps back. */
export type SpecialistClaims = {
  readonly open: Readonly<Record<string, string | boolean>>;
  readonly disclosable: Readonly<Record<string, string>>;
};

/**
 * From the signed certificate itself, so that the two cannot differ. The personal identity number stays there: only the day of
 * birth leaves, and only if the holder shows it.
 */
export function specialistClaims(
  { form, platform }: SignedJson,
  given: { readonly pdfSha256: string; readonly birthDate: string | null },
): SpecialistClaims {
  const text = (field: string): string => {
    const value = form[field];
    if (typeof value !== 'string') throw new Error(`the certificate lacks ${field}`);
    return value;
  };
  return {
    open: {
      specialty: text('specialtyApplied'),
      pdf_sha256: given.pdfSha256,
      ...(platform.test ? { test: true } : {}),
    },
    disclosable: {
      name: `${text('firstName')} ${text('lastName')}`,
      ...(given.birthDate === null ? {} : { birthdate: given.birthDate }),
      diary_number: text('caseNumber'),
    },
  };
}

/** In the order in which a page shows them. */
const LABELS: readonly (readonly [string, string])[] = [
  ['name', 'Namn'],
  ['birthdate', 'Födelsedatum'],
  ['specialty', 'Specialitet'],
  ['diary_number', 'Diarienummer'],
  ['pdf_sha256', 'Kontrollsumma för beviset som PDF (SHA-256)'],
];

export type ShownClaim = { name: string; label: string; value: string };

export function shownClaims(claims: Readonly<Record<string, string | boolean>>): ShownClaim[] {
  return LABELS.flatMap(([name, label]) => {
    const value = claims[name];
    return typeof value === 'string' ? [{ name, label, value }] : [];
  });
}
