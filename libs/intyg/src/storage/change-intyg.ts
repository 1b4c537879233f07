import { conditionalUpdate, execute, newId } from '@specialistvagen/platform';
import type { DraftContent } from '../contract/content.js';
import type { DraftState } from '../contract/intyg-type.js';
import type { Intyg, Participant } from '../domain/intyg.js';

export async function insertIntyg(intyg: Intyg): Promise<void> {
  await execute(
    `insert into intyg.draft (id, trainee_id, post_id, type, state, revision, content, goals, replaces, replace_reason,
        requested_by, created_at, updated_at, template_hash, rests_on, sent_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12, $13, $14, $15)`,
    [
      intyg.id,
      intyg.traineeId,
      intyg.postId,
      intyg.type,
      intyg.state,
      intyg.revision,
      JSON.stringify(intyg.content),
      intyg.goals,
      intyg.replaces,
      intyg.replaceReason,
      intyg.requestedBy,
      intyg.createdAt,
      intyg.templateHash,
      intyg.restsOn && JSON.stringify(intyg.restsOn),
      intyg.sentAt,
    ],
  );
  await setParticipants(intyg, intyg.participants);
  await insertEvent(intyg, {
    action: 'request',
    from: null,
    to: intyg.state,
    revision: intyg.revision,
    by: intyg.requestedBy,
    at: intyg.createdAt,
    reason: null,
    content: intyg.content,
  });
}

/** Who is asked; participants that are no longer asked give way to those that are, nobody who has signed does. */
export async function setParticipants(
  intyg: Pick<Intyg, 'id' | 'traineeId'>,
  participants: readonly Participant[],
): Promise<void> {
  for (const [index, { role, field, personId }] of participants.entries()) {
    await execute(
      `insert into intyg.draft_participant (draft_id, trainee_id, role, field, person_id, ordinal, state)
       values ($1, $2, $3, $4, $5, $6, 'waiting')
       on conflict (draft_id, field) do update
         set person_id = excluded.person_id, role = excluded.role, state = 'waiting'
         where draft_participant.state <> 'signed'`,
      [intyg.id, intyg.traineeId, role, field, personId, index + 1],
    );
  }
}

export type Change = {
  action: string;
  to: DraftState;
  by: string | null;
  at: Date;
  reason?: string | null;
  /** Kept with the event when the other side is to see what changed. */
  remember?: boolean;
  set?: Readonly<Record<string, unknown>>;
  content?: DraftContent;
  goals?: readonly string[];
};

/** One transition: of two opposite ones on the same revision exactly one wins; the loser is told so. */
export async function changeIntyg(intyg: Intyg, change: Change): Promise<number> {
  const revision = await conditionalUpdate({
    table: 'intyg.draft',
    id: intyg.id,
    state: intyg.state,
    revision: intyg.revision,
    set: {
      state: change.to,
      updated_at: change.at,
      ...(change.reason === undefined ? {} : { reason: change.reason }),
      ...(change.content === undefined
        ? {}
        : {
            content: JSON.stringify(change.content),
            goals: change.goals ?? intyg.goals,
          }),
      ...change.set,
    },
  });
  if (change.action !== 'save') {
    await insertEvent(intyg, {
      action: change.action,
      from: intyg.state,
      to: change.to,
      revision,
      by: change.by,
      at: change.at,
      reason: change.reason ?? null,
      content: change.remember ? (change.content ?? intyg.content) : null,
    });
  }
  return revision;
}

type Event = {
  action: string;
  from: DraftState | null;
  to: DraftState;
  revision: number;
  by: string | null;
  at: Date;
  reason: string | null;
  content: DraftContent | null;
};

async function insertEvent(intyg: Pick<Intyg, 'id' | 'traineeId'>, event: Event): Promise<void> {
  await execute(
    `insert into intyg.draft_event (id, draft_id, trainee_id, at, action, from_state, to_state, revision, by_person,
        reason, content)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      newId(),
      intyg.id,
      intyg.traineeId,
      event.at,
      event.action,
      event.from,
      event.to,
      event.revision,
      event.by,
      event.reason,
      event.content === null ? null : JSON.stringify(event.content),
    ],
  );
}

export async function markParticipant(
  intygId: string,
  personId: string,
  state: Participant['state'],
  signedAt: Date | null = null,
): Promise<void> {
  await execute(
    `update intyg.draft_participant set state = $3, signed_at = $4
      where draft_id = $1 and person_id = $2 and state <> 'signed'`,
    [intygId, personId, state, signedAt],
  );
}
