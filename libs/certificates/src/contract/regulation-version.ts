import { z } from 'zod';
import { Action, Day, FreeText, Uuid } from './reason.js';

/** A version file as it is sent: its own media type, since it is larger than the JSON that a page may send. */
export const VERSION_FILE_TYPES = ['application/octet-stream'] as const;
export const VERSION_FILE_MAX_BYTES = 20_000_000;

/** `shipped`: came with the program. `in-force`: new posts are pinned to it today. */
export const VERSION_STATES = ['imported', 'published', 'in-force', 'former'] as const;

export const RegulationVersionRow = z.object({
  /** Null for a version that came with the program: it has no file of its own to show. */
  id: Uuid.nullable(),
  designation: z.string(),
  name: z.string(),
  version: Day,
  sha256: z.string(),
  state: z.enum(VERSION_STATES),
  stateWords: z.string(),
  /** From when new posts are pinned to it; null while it is only imported, or where no source gives the day. */
  appliesFrom: Day.nullable(),
  /** Who compared it with the printed föreskrift; null until somebody has. */
  checkedBy: z.string().nullable(),
  importedBy: z.string().nullable(),
  importedOn: Day.nullable(),
  publishedBy: z.string().nullable(),
  publishedOn: Day.nullable(),
  note: z.string().nullable(),
});
export type RegulationVersionRow = z.infer<typeof RegulationVersionRow>;
export const RegulationVersionList = z.object({ items: z.array(RegulationVersionRow) });

const Change = z.object({
  path: z.string(),
  /** As JSON, since a value may be a text, a list or nothing. */
  from: z.string(),
  to: z.string(),
});
const Differences = z.object({
  part: z.enum(['goals', 'forms', 'templates', 'specialties', 'withdrawnTemplates']),
  partWords: z.string(),
  added: z.array(z.string()),
  removed: z.array(z.string()),
  changed: z.array(z.object({ id: z.string(), changes: z.array(Change) })),
});

export const RegulationVersionView = z.object({
  version: RegulationVersionRow,
  /** What it is compared with: the version that new posts are pinned to, or were before this one. */
  comparedWith: z.string().nullable(),
  meta: z.array(Change),
  differences: z.array(Differences),
  preview: z.object({
    /** Doctors with an ongoing post, for each version they are pinned to. Everybody stays pinned. */
    pinned: z.array(z.object({ version: Day, people: z.number().int() })),
    /** Intyg that are begun and not signed, for each form that changes or is withdrawn. */
    openIntyg: z.array(
      z.object({
        form: z.string(),
        title: z.string(),
        openIntyg: z.number().int(),
        /** A withdrawn template is not signed any more from the day; a changed one is, by those who stay pinned. */
        withdrawnFrom: Day.nullable(),
      }),
    ),
  }),
  /** Why the reader's own latest try to publish it came to nothing, after the sign-in. */
  notPublished: z.array(z.string()),
  actions: z.array(Action),
});
export type RegulationVersionView = z.infer<typeof RegulationVersionView>;

export const RegulationVersionParams = z.object({ id: Uuid });
export const RegulationFileParams = z.object({ designation: z.string().min(1).max(60), version: Day });
export const PublishRegulationVersion = z.strictObject({ fromOn: Day, note: FreeText });
export type PublishRegulationVersion = z.infer<typeof PublishRegulationVersion>;
