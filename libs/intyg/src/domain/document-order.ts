import type { FormContent, SignedPlatform } from '@specialistvagen/regulations';
import type { DocumentSigner, Subject } from './document.js';

/** A signer as ordered: who, in which field, with which competence and mandate on the day. */
export type OrderedSigner = DocumentSigner & {
  readonly mandate: { readonly basis: string; readonly from: string; readonly to: string | null } | null;
};

/** What a library asks to have frozen, sealed and signed. Pins, ids, names and the test marking are added by the engine. */
export type DocumentOrder = {
  readonly type: string;
  /** The version of the regulation that the training is pinned to; the template's own when left out. */
  readonly regulation?: { readonly designation: string; readonly version: string };
  /** The template it was written on; the newest shipped one of the type when left out. */
  readonly templateHash?: string;
  readonly traineeId: string;
  readonly subject: Subject;
  /** The form's fields, complete with identity and signature blocks (`checkForm` of regulations). */
  readonly form: FormContent;
  readonly platform: Pick<
    SignedPlatform,
    | 'declarations'
    | 'goals'
    | 'credits'
    | 'months'
    | 'enclosures'
    | 'replaces'
    | 'remarks'
    | 'specialty'
    | 'regulationChoice'
    | 'delegation'
    | 'restsOn'
  >;
  readonly signers: readonly OrderedSigner[];
  /** Goals that the document attests; empty when it attests none. */
  readonly goals: readonly string[];
  /** The unit whose name it carries; never for a protected person in print (R27). */
  readonly careUnitId: string | null;
};

/** One document in an act, as it was shown to the person. */
export type ActItem = { readonly documentId: string; readonly shownSha256: string };
