import { Injectable } from '@nestjs/common';
import { AccessLog, People } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity/contract';
import { Organisations } from '@specialistvagen/organisations';
import { DomainError, newId } from '@specialistvagen/platform';
import type { FileRow, Made, RowImporter, WrittenRow } from '@specialistvagen/platform';
import { RegisterPost } from '@specialistvagen/supervisors';
import { ViewTraining } from '@specialistvagen/trainees';
import { createPostBody } from '@specialistvagen/trainees/contract';
import { POST_COLUMNS, postFromRow } from '../domain/post-row.js';
import { WithdrawMistakenPost } from './withdraw-mistaken-post.js';

/**
 * Posts of one's own care provider, each registered as if by hand. Stands here and not among the posts: whether anything rests
 * on a post, so that it cannot be taken back, is known by the last library only.
 */
@Injectable()
export class ImportPosts {
  constructor(
    private readonly registering: RegisterPost,
    private readonly withdrawing: WithdrawMistakenPost,
    private readonly views: ViewTraining,
    private readonly people: People,
    private readonly organisations: Organisations,
    private readonly accessLog: AccessLog,
  ) {}

  importer(actor: Actor, careProviderId: string): RowImporter {
    const lookedUp = new Set<string>();
    return {
      kind: 'posts',
      place: careProviderId,
      columns: POST_COLUMNS,
      mostRows: 1_000,
      write: (row) => this.write(actor, careProviderId, row, lookedUp),
      undo: (made) => this.undo(actor, made),
      // A rehearsal is rolled back, but that somebody was found by their number stays in their log (decision 11).
      rehearsed: async () => {
        for (const trainee of lookedUp)
          await this.accessLog.record({
            trainee,
            what: 'Sökte fram dig med personnummer i en fil med tjänster',
            purpose: 'search-by-number',
          });
      },
    };
  }

  private async write(
    actor: Actor,
    careProviderId: string,
    row: FileRow,
    lookedUp: Set<string>,
  ): Promise<WrittenRow> {
    const ids = {
      trainee: await this.person(row, 'trainee', lookedUp),
      head: await this.person(row, 'head', lookedUp),
      supervisor: await this.person(row, 'supervisor', lookedUp),
      unit: await this.unit(row, careProviderId),
    };
    const provider = await this.organisations.careProvider(careProviderId);
    const read = postFromRow(row.values, { ...ids, careProviderId, regionCode: provider?.regionCode ?? '' });
    if (!read.ok) throw new DomainError('import-row-refused', 'refused', read.reasons);
    const body = createPostBody.safeParse(read.body);
    if (!body.success)
      throw new DomainError('import-row-refused', 'refused', shapeReasons(body.error.issues));
    const { id, revision } = await this.registering.register(actor, body.data, newId());
    return { made: { id, revision } };
  }

  private async person({ values }: FileRow, key: string, lookedUp: Set<string>): Promise<string | null> {
    const text = values[key] ?? '';
    if (text === '') return null;
    const id = await this.people.byPersonalIdentityNumber(text);
    if (id) lookedUp.add(id);
    return id;
  }

  private async unit({ values }: FileRow, careProviderId: string): Promise<string | null> {
    const units = await this.organisations.unitsOfProvider(careProviderId);
    return units.find(({ hsaId }) => hsaId === (values['unit'] ?? '').toUpperCase())?.id ?? null;
  }

  private async undo(actor: Actor, { id, revision }: Made): Promise<void> {
    const postId = String(id);
    const post = await this.views.post(actor, postId);
    if (post.revision !== revision)
      throw new DomainError('import-row-kept', 'refused', 'Tjänsten är ändrad sedan filen lästes in.');
    const reason = 'Inläsningen av filen med tjänster ångrades.';
    await this.withdrawing.withdraw({ actor, postId, revision }, { reason }, newId());
  }
}

function shapeReasons(issues: readonly { path: PropertyKey[]; message: string }[]) {
  return issues.map(({ path, message }) => ({ text: message, field: path.map(String).join('.') }));
}
