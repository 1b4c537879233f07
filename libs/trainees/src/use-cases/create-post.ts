import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AccessGrants, Competences, People } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity/contract';
import { Organisations } from '@specialistvagen/organisations';
import { Clock, newId, refuseIf, type Reason } from '@specialistvagen/platform';
import { checkText } from '@specialistvagen/signing';
import type { CreatePostBody, CreditInput } from '../contract/index.js';
import { recordsOf } from '../domain/background-record.js';
import { checkCredit } from '../domain/check-credit.js';
import { checkFullTime, checkPeriod, checkPostDays } from '../domain/check-days.js';
import { kindReasons } from '../domain/check-kind.js';
import { alsoForReasons, sectionReasons } from '../domain/check-sections.js';
import { checkTexts } from '../domain/check-texts.js';
import { licenceReasons, onceReasons, partyReasons } from '../domain/check-new-post.js';
import { isBack, newPeriod, newPost } from '../domain/new-post.js';
import { goalCodesOf } from '../domain/post-goals.js';
import { protectionStop } from '../domain/protected-trainee.js';
import { regulationReasons } from '../domain/rule-facts.js';
import { trainingFacts } from '../domain/training-facts.js';
import type { TrainingPost, TrainingRecord } from '../domain/training-post.js';
import { appendPostEvent, insertCredit, insertPeriod, insertPost } from '../storage/post.repository.js';
import { findPosts, loadRecord, lockTrainee } from '../storage/training-record.repository.js';
import { PostKeepers } from './post-keepers.js';
import { RegisterFacts } from './register-facts.js';
import { TellLicence } from './tell-licence.js';

/**
 * An AT, BT or ST post. Works in the running transaction, so that the library above can appoint supervisors
 * in the same one: `prepare` opens the portfolio to those who keep it, `check` gives every fault, `write` writes.
 */
@Injectable()
export class CreatePost {
  constructor(
    private readonly people: People,
    private readonly competences: Competences,
    private readonly keepers: PostKeepers,
    private readonly organisations: Organisations,
    private readonly grants: AccessGrants,
    private readonly facts: RegisterFacts,
    private readonly telling: TellLicence,
    private readonly clock: Clock,
  ) {}

  /** Grants come first: only with them does row level security show what the doctor already has elsewhere. */
  async prepare(actor: Actor, body: CreatePostBody): Promise<void> {
    // Without the mandate the portfolio is not opened, so nothing more about the doctor is told.
    const keeper = { studyDirectorId: actor.personId, careProviderId: body.careProviderId };
    refuseIf('post-refused', 'refused', await this.keepers.checkStudyDirector(keeper, 'careProviderId'));
    await lockTrainee(body.traineePersonId);
    const careProvider = body.careProviderId;
    const grant = { portfolio: body.traineePersonId, from: this.clock.today() };
    await this.grants.grant({ ...grant, person: body.traineePersonId, purpose: 'own' });
    await this.grants.grant({ ...grant, person: actor.personId, purpose: 'study-director', careProvider });
  }

  async check(actor: Actor, body: CreatePostBody): Promise<Reason[]> {
    const today = this.clock.today();
    const record = await loadRecord(body.traineePersonId);
    const trainee = (await this.people.names([body.traineePersonId])).get(body.traineePersonId);
    if (!trainee) return [{ text: 'Läkaren finns inte i Specialistvägen.', field: 'traineePersonId' }];
    const kinds = kindReasons(body, today);
    const post = newPost(body, { ...NOT_YET, studyDirectorId: actor.personId, today });
    const hasBtApproval = recordsOf(record.background, 'bt-approval').length > 0;
    return [
      ...(await this.whereReasons(actor, body)),
      ...protectionStop(trainee.protection),
      ...kinds,
      ...(await this.licence(body)),
      ...onceReasons(post, record.posts, hasBtApproval),
      ...choiceReasons(post, record, today),
      ...checkPostDays(body),
      ...this.dayReasons(body, record),
      ...(body.credits ?? []).flatMap((credit, index) => {
        const knownGoals = kinds.length > 0 ? new Set(credit.goals) : goalCodesOf(post);
        return this.creditReasons(credit, { today, knownGoals }, `credits.${index}.`);
      }),
      ...(await this.unitReasons(body)),
      ...(await this.keeperReasons(actor, body)),
      ...checkTexts([['regulationReason', body.regulationReason]], checkText),
    ];
  }

  async write(actor: Actor, body: CreatePostBody): Promise<TrainingPost> {
    const post = newPost(body, {
      id: newId(),
      pseudonym: randomBytes(16).toString('hex'),
      studyDirectorId: actor.personId,
      coordinatorIds: await this.coordinators(body),
      today: this.clock.today(),
    });
    const before = await findPosts([post.traineeId]);
    const returnFactId = isBack(post, before)
      ? await this.facts.aboutPerson('immigrated', post, post.startsOn)
      : null;
    const factId = await this.facts.postStarted(post);
    await this.keepers.open(post);
    await insertPost({ ...post, factId, returnFactId });
    await this.telling.tell(post.traineeId);
    await this.writeRows(actor, post, body);
    await appendPostEvent({
      postId: post.id,
      traineeId: post.traineeId,
      personId: actor.personId,
      action: 'create',
      fromState: null,
      toState: 'ongoing',
      revision: 0,
    });
    return post;
  }

  /** AT comes before the licence (PSF 3 kap. 5 §); every other post rests on it. */
  private async licence({ kind, traineePersonId, licenceDate }: CreatePostBody): Promise<Reason[]> {
    if (kind === 'at' || licenceDate === undefined) return [];
    const snapshot = await this.competences.snapshot(traineePersonId, this.clock.today());
    return licenceReasons(snapshot, licenceDate);
  }

  private dayReasons(body: CreatePostBody, record: TrainingRecord): Reason[] {
    const kind = body.kind ?? 'bt';
    const periods = body.periods.map((period, index) => ({ ...period, id: String(index) }));
    return [
      ...periods.flatMap((period, index) => [
        ...checkPeriod(period, body, `periods.${index}.`),
        ...sectionReasons(kind, period, `periods.${index}.`),
        ...alsoForReasons(kind, period, record.posts, `periods.${index}.`),
      ]),
      ...checkFullTime([...record.periods, ...periods], 'periods'),
    ];
  }

  private creditReasons(
    credit: CreditInput,
    context: { readonly today: string; readonly knownGoals: ReadonlySet<string> },
    field: string,
  ): Reason[] {
    return [
      ...checkCredit(credit, context, field),
      ...checkTexts(
        (['what', 'fromWhere', 'evidence', 'reason'] as const).map((name) => [
          `${field}${name}`,
          credit[name],
        ]),
        checkText,
      ),
    ];
  }

  /** The region must have switched on *portfölj*, with controller, legal ground and retention (R29). */
  private async whereReasons(actor: Actor, body: CreatePostBody): Promise<Reason[]> {
    const provider = await this.organisations.careProvider(body.careProviderId);
    const isOn = await this.organisations.isSwitchedOn(body.regionCode, 'portfolio');
    const region = provider?.regionCode ?? body.regionCode;
    return [
      ...(await this.keepers.checkStudyDirector(
        { ...body, studyDirectorId: actor.personId },
        'careProviderId',
      )),
      ...(region === body.regionCode
        ? []
        : [{ text: 'Vårdgivaren hör till en annan region.', field: 'regionCode' }]),
      ...(isOn
        ? []
        : [
            {
              text: 'Regionen har inte slagit på portfölj: personuppgiftsansvarig, rättslig grund och bevarandetid saknas.',
              field: 'regionCode',
              rule: 'R29',
              mendedBy: 'regionens behörighetsadministratör',
            },
          ]),
    ];
  }

  private async unitReasons(body: CreatePostBody): Promise<Reason[]> {
    const known = await this.organisations.units(body.periods.map((period) => period.careUnitId));
    return body.periods.flatMap((period, index) => {
      const exists = known.some((unit) => unit.id === period.careUnitId);
      return exists ? [] : [{ text: 'Enheten finns inte.', field: `periods.${index}.careUnitId` }];
    });
  }

  private async keeperReasons(actor: Actor, body: CreatePostBody): Promise<Reason[]> {
    const coordinatorIds = body.coordinatorIds ?? [];
    return [
      ...partyReasons(body, actor.personId),
      ...(await this.keepers.check({ ...body, coordinatorIds, studyDirectorId: actor.personId })),
    ];
  }

  /** The named coordinators; when none is named, those of the care provider today. */
  private async coordinators(body: CreatePostBody): Promise<string[]> {
    const ids = body.coordinatorIds ?? (await this.keepers.coordinatorsAt(body.careProviderId));
    return [...new Set(ids)].filter((id) => id !== body.traineePersonId).sort();
  }

  private async writeRows(actor: Actor, post: TrainingPost, body: CreatePostBody): Promise<void> {
    const of = { postId: post.id, traineeId: post.traineeId };
    for (const input of body.periods) {
      const period = newPeriod(input, { id: newId(), postId: post.id });
      await insertPeriod({
        ...period,
        traineeId: post.traineeId,
        factId: await this.facts.service(post, period),
      });
    }
    for (const credit of body.credits ?? []) {
      await insertCredit({ ...credit, ...of, id: newId(), recordedBy: actor.personId });
    }
  }
}

/** A post that is only looked at has no id yet. */
const NOT_YET = { id: '', pseudonym: '', coordinatorIds: [] };

/** R2, asked about the training as it would be; it speaks of ST alone. */
function choiceReasons(post: TrainingPost, record: TrainingRecord, today: string): Reason[] {
  if (post.kind !== 'st') return [];
  const wouldBe = { ...record, posts: [...record.posts, post] };
  const known = { protection: 'none' as const, unitNames: new Map<string, string>() };
  const training = trainingFacts(post.traineeId, wouldBe, known, post.id);
  return training ? regulationReasons(training, today) : [];
}
