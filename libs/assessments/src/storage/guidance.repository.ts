import { newId, sql } from '@specialistvagen/platform';
import type { Guidance } from '../domain/guidance.js';

const COLUMNS = `topic, version, kind, regulation, specialty, goal, method, text, is_withdrawn as "isWithdrawn", owner,
  care_provider_id as "careProviderId", shared, published_at as "publishedAt"`;

/** Every version; of one regulation when it is named. */
export function findGuidance(regulation: string | null): Promise<Guidance[]> {
  return sql(
    `select ${COLUMNS} from assessments.guidance where $1::text is null or regulation = $1
      order by goal, published_at, topic, version`,
    [regulation],
  );
}

export async function insertGuidance(guidance: Guidance, publishedBy: string): Promise<void> {
  await sql(
    `insert into assessments.guidance (id, topic, version, kind, regulation, specialty, goal, method, text, is_withdrawn,
       owner, care_provider_id, shared, published_by, published_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      newId(),
      guidance.topic,
      guidance.version,
      guidance.kind,
      guidance.regulation,
      guidance.specialty,
      guidance.goal,
      guidance.method,
      guidance.text,
      guidance.isWithdrawn,
      guidance.owner,
      guidance.careProviderId,
      guidance.shared,
      publishedBy,
      guidance.publishedAt,
    ],
  );
}
