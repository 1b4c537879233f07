import type { PlainDate } from '@specialistvagen/regulations';
import type { BackgroundContent } from '../contract/index.js';

/** What is known of a doctor beside posts and service. Who wrote it down, when and why stands in the row. */
export type BackgroundRecord = {
  readonly id: string;
  readonly decidedOn: PlainDate;
  readonly content: BackgroundContent;
  readonly reason: string;
  readonly recordedById: string;
  readonly recordedAt: Date;
  readonly removedById: string | null;
  readonly removedAt: Date | null;
  readonly removalReason: string | null;
};

type Kind = BackgroundContent['kind'];

/** Records of one kind that stand, the latest decision last. */
export function recordsOf<K extends Kind>(
  records: readonly BackgroundRecord[],
  kind: K,
): (Extract<BackgroundContent, { kind: K }> & Pick<BackgroundRecord, 'id' | 'decidedOn' | 'reason'>)[] {
  return records
    .flatMap(({ id, decidedOn, reason, content, removedAt }) =>
      removedAt === null && isKind(content, kind) ? [{ ...content, id, decidedOn, reason }] : [],
    )
    .sort((a, b) => (a.decidedOn < b.decidedOn ? -1 : 1));
}

function isKind<K extends Kind>(
  content: BackgroundContent,
  kind: K,
): content is Extract<BackgroundContent, { kind: K }> {
  return content.kind === kind;
}
