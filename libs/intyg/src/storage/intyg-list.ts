import type { ListedIntyg } from '../domain/intyg.js';
import { prepared } from './prepared.js';

const text = `
  select coalesce(json_agg(json_build_object('id', d.id, 'traineeId', d.trainee_id, 'postId', d.post_id, 'type', d.type,
      'templateHash', d.template_hash, 'state', d.state,
      'revision', d.revision, 'goals', d.goals, 'documentId', d.document_id, 'reason', d.reason,
      'updatedAt', d.updated_at, 'sentAt', d.sent_at, 'signedAt', d.signed_at, 'remindedAt', d.reminded_at,
      'participants', p.participants) order by d.updated_at desc), '[]'::json) as items
    from (select * from intyg.draft x where x.trainee_id = $1 order by x.updated_at desc limit 300) d
    left join lateral (
      select coalesce(json_agg(json_build_object('role', w.role, 'field', w.field, 'personId', w.person_id,
          'state', w.state, 'signedAt', w.signed_at) order by w.ordinal), '[]'::json) as participants
        from intyg.draft_participant w where w.draft_id = d.id) p on true`;

type Wire<T> = {
  [K in keyof T]: T[K] extends Date | null ? (null extends T[K] ? string | null : string) : T[K];
};
type Row = Wire<Omit<ListedIntyg, 'participants'>> & {
  participants: readonly Wire<ListedIntyg['participants'][number]>[];
};

/** Every intyg of the trainee without its content, newest first: one prepared statement, one row. */
export async function listIntyg(traineeId: string): Promise<ListedIntyg[]> {
  const [row] = await prepared<{ items: Row[] }>('intyg-list', text, [traineeId]);
  return (row?.items ?? []).map(fromRow);
}

const instant = (value: string | null) => (value === null ? null : new Date(value));

function fromRow(row: Row): ListedIntyg {
  return {
    ...row,
    updatedAt: new Date(row.updatedAt),
    sentAt: instant(row.sentAt),
    signedAt: instant(row.signedAt),
    remindedAt: instant(row.remindedAt),
    participants: row.participants.map((one) => ({ ...one, signedAt: instant(one.signedAt) })),
  };
}
