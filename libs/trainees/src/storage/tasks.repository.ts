import { sql } from '@specialistvagen/platform';

export type OpenPlanRow = {
  readonly traineeId: string;
  readonly draftedById: string;
  readonly savedAt: Date;
};

/** Plans under way that the person has drafted or is to agree to. */
export function findOpenPlans(personId: string): Promise<OpenPlanRow[]> {
  return sql(
    `select p.trainee_id as "traineeId", r.drafted_by as "draftedById", r.saved_at as "savedAt"
       from trainees.plan_revision r
       join trainees.plan p on p.id = r.plan_id
       join trainees.training_post t on t.id = p.post_id
      where r.agreed_at is null and t.state = 'ongoing' and (p.trainee_id = $1 or r.drafted_by = $1)`,
    [personId],
  );
}

export type UploadedPaperRow = {
  readonly traineeId: string;
  readonly title: string;
  readonly uploadedAt: Date;
};

/** Earlier papers that nobody has compared with the paper yet. */
export function findUploadedPapers(traineeIds: readonly string[]): Promise<UploadedPaperRow[]> {
  return sql(
    `select trainee_id as "traineeId", title, uploaded_at as "uploadedAt" from trainees.earlier_document
      where state = 'uploaded' and trainee_id = any ($1)`,
    [traineeIds],
  );
}
