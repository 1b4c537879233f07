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

/** Who a number in the file belongs to; lives as long as the file is read and is never stored. */
type LookedUp = Map<string, string | null>;
type Place = {
  readonly careProviderId: string;
  readonly regionCode: string;
  readonly units: ReadonlyMap<string, string>;
};

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
    const lookedUp: LookedUp = new Map();
    const place = this.placeOf(careProviderId);
    return {
      kind: 'posts',
      place: careProviderId,
      columns: POST_COLUMNS,
      mostRows: 10_000,
      // A post is some thirty statements: access, supervisors, facts for the statistics.
      atOnce: 25,
      together: 20,
      write: async (rows) => {
        const written: WrittenRow[] = [];
        for (const row of rows) written.push(await this.write(actor, await place(), row, lookedUp));
        return written;
      },
      undo: (made) => this.undo(actor, made),
      // A rehearsal is rolled back, but that somebody was found by their number stays in their log (decision 11).
      rehearsed: async () => {
        for (const trainee of new Set(lookedUp.values()))
          if (trainee !== null)
            await this.accessLog.record({
              trainee,
              what: 'Sökte fram dig med personnummer i en fil med tjänster',
              purpose: 'search-by-number',
            });
      },
    };
  }

  private async write(actor: Actor, place: Place, row: FileRow, lookedUp: LookedUp): Promise<WrittenRow> {
    const read = postFromRow(row.values, {
      trainee: await this.person(row, 'trainee', lookedUp),
      head: await this.person(row, 'head', lookedUp),
      supervisor: await this.person(row, 'supervisor', lookedUp),
      unit: place.units.get((row.values['unit'] ?? '').toUpperCase()) ?? null,
      careProviderId: place.careProviderId,
      regionCode: place.regionCode,
    });
    if (!read.ok) throw new DomainError('import-row-refused', 'refused', read.reasons);
    const body = createPostBody.safeParse(read.body);
    if (!body.success)
      throw new DomainError('import-row-refused', 'refused', shapeReasons(body.error.issues));
    const { id, revision } = await this.registering.write(actor, body.data);
    return { made: { id, revision } };
  }

  /** The same few heads and supervisors stand in row after row. */
  private async person({ values }: FileRow, key: string, people: LookedUp): Promise<string | null> {
    const text = values[key] ?? '';
    if (text === '') return null;
    const known = people.get(text);
    if (known !== undefined) return known;
    const id = await this.people.byPersonalIdentityNumber(text);
    people.set(text, id);
    return id;
  }

  /** Asked for once for the file. */
  private placeOf(careProviderId: string): () => Promise<Place> {
    let place: Promise<Place> | undefined;
    const load = async () => {
      const provider = await this.organisations.careProvider(careProviderId);
      const units = await this.organisations.unitsOfProvider(careProviderId);
      const byHsaId = new Map(units.map(({ hsaId, id }) => [hsaId, id]));
      return { careProviderId, regionCode: provider?.regionCode ?? '', units: byHsaId };
    };
    return () => (place ??= load());
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
