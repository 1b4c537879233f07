import { z } from 'zod';

const id = z.uuid();
const action = z.object({
  name: z.string(),
  enabled: z.boolean(),
  reasons: z.array(z.object({ text: z.string() })),
});

/** What another tool may hold of a training. None of it is signed or assessed here. */
export const EARLIER_KINDS = ['assessment', 'procedure', 'course', 'meeting'] as const;
export const earlierKind = z.enum(EARLIER_KINDS);

/** Our fields, in the order that the page asks for them. */
export const EARLIER_FIELDS = [
  'person',
  'kind',
  'doneOn',
  'title',
  'scaleWords',
  'times',
  'goals',
  'namedPerson',
  'comment',
] as const;
export const earlierField = z.enum(EARLIER_FIELDS);

const column = z.string().min(1).max(200);
/** Which column of the file is which field of ours; a file that holds one kind only says which. */
export const earlierMapping = z.strictObject({
  columns: z.partialRecord(earlierField, column),
  kind: earlierKind.nullable(),
});
const tool = z.string().trim().min(2, 'Skriv vilket verktyg filen kommer från.').max(60);
/** Left out: the doctor's own portfolio. */
const careProvider = id.optional();
export const earlierFileQuery = z.object({ tool, careProvider });
export const saveEarlierMappingBody = z.strictObject({ tool, careProvider, mapping: earlierMapping });
export const savedEarlierMapping = z.object({ id });
export const earlierImportQuery = z.object({ mapping: id });

/** What stands in the file, and what we take its columns for until somebody says otherwise. */
export const earlierFileColumns = z.object({
  format: z.enum(['csv', 'json']),
  rowCount: z.int(),
  columns: z.array(z.string()),
  proposed: earlierMapping,
  /** The proposal is what was saved for the tool the last time. */
  isSaved: z.boolean(),
});

const counts = {
  inFile: z.int(),
  /** Made, or to be made when the file is read in. */
  made: z.int(),
  alreadyHere: z.int(),
  refused: z.int(),
  takenBack: z.int(),
  /** Of this kind in the portfolio now, from whatever file. */
  here: z.int().nullable(),
};
export const earlierReconciliation = z.object({
  tool: z.string(),
  sha256: z.string().nullable(),
  rowsInFile: z.int(),
  people: z.array(
    z.object({
      person: z.object({ id, displayName: z.string() }).nullable(),
      kind: earlierKind.nullable(),
      kindLabel: z.string(),
      ...counts,
    }),
  ),
});

export const earlierRecordParams = z.object({ trainee: id, id });
export const earlierRecordView = z.object({
  id,
  importId: id,
  kind: earlierKind,
  kindLabel: z.string(),
  doneOn: z.iso.date(),
  title: z.string(),
  scaleWords: z.string().nullable(),
  times: z.int().nullable(),
  goals: z.array(z.string()),
  namedPerson: z.string().nullable(),
  comment: z.string().nullable(),
  /** From where it comes and what it is not: said with every row. */
  source: z.string(),
  isKept: z.boolean(),
  actions: z.array(action),
});
export const earlierReceiptView = z.object({
  importId: id,
  tool: z.string(),
  sha256: z.string(),
  importedBy: z.object({ id, displayName: z.string() }),
  isOwn: z.boolean(),
  importedAt: z.iso.datetime(),
  made: z.int(),
  alreadyHere: z.int(),
  refused: z.int(),
  /** The whole import was rolled back: what the doctor had kept stands. */
  undoneAt: z.iso.datetime().nullable(),
});
export const earlierRecordList = z.object({
  items: z.array(earlierRecordView),
  receipts: z.array(earlierReceiptView),
});

export type EarlierKind = z.infer<typeof earlierKind>;
export type EarlierField = z.infer<typeof earlierField>;
export type EarlierMapping = z.infer<typeof earlierMapping>;
export type EarlierFileQuery = z.infer<typeof earlierFileQuery>;
export type EarlierFileColumns = z.infer<typeof earlierFileColumns>;
export type SaveEarlierMapping = z.infer<typeof saveEarlierMappingBody>;
export type EarlierReconciliation = z.infer<typeof earlierReconciliation>;
export type EarlierRecordView = z.infer<typeof earlierRecordView>;
export type EarlierReceiptView = z.infer<typeof earlierReceiptView>;
export type EarlierRecordList = z.infer<typeof earlierRecordList>;
