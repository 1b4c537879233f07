import type { RegisterFactV1 } from '@specialistvagen/regulations';
import { textOf } from '../days.js';
import type { Day } from '../days.js';
import type { SeededRandom } from '../random.js';
import type { Life, Post } from '../life/life.js';

type Kind = RegisterFactV1['fact'];
type Traits = Pick<
  RegisterFactV1,
  | 'person'
  | 'birthMonth'
  | 'sex'
  | 'route'
  | 'region'
  | 'careProvider'
  | 'step'
  | 'specialty'
  | 'post'
  | 'source'
>;
type Details = Partial<
  Pick<
    RegisterFactV1,
    'unit' | 'outcome' | 'percent' | 'area' | 'leave' | 'supervisor' | 'creditedHundredths'
  >
>;
/** A fact with the day from which the register can know it. */
export type Happened = { fact: RegisterFactV1; on: Day };

const COMPLETION = {
  at: 'at-completed',
  'bt-standalone': 'bt-approved',
  'bt-in-st': 'bt-approved',
  st: 'st-certified',
} as const;

/** What a register would be told of one life through `today`, in the shape that the producers write it. */
export class FactsOfLife {
  private readonly happened: Happened[] = [];

  constructor(
    private readonly life: Life,
    private readonly today: Day,
    private readonly random: SeededRandom,
  ) {}

  all(): Happened[] {
    this.person();
    for (const post of this.life.posts) if (post.from <= this.today) this.ofPost(post);
    return this.happened;
  }

  private person(): void {
    const { life } = this;
    const traits = this.traits({
      step: life.route === 'swedish-degree-with-at' ? 'at' : 'bt-standalone',
      region: life.region,
      specialty: null,
      post: this.random.pseudonym(),
      careProvider: null,
    });
    const tell = (kind: Kind, on: Day | null) => {
      if (on !== null) this.tell(traits, kind, { on, from: on, to: null });
    };
    tell('graduated', life.graduatedOn);
    tell('licensed', life.licensedOn);
    for (const { kind, on } of life.departures) tell(kind, on);
    tell('immigrated', life.returnedOn);
    if (life.recognisedOn === null) return;
    const certified = { ...traits, step: 'st' as const, specialty: life.recognisedSpecialty };
    this.tell(certified, 'st-certified', {
      on: life.recognisedOn,
      from: life.recognisedOn,
      to: null,
      outcome: 'approved',
    });
  }

  private ofPost(post: Post): void {
    const traits = this.traits({ ...post, careProvider: post.employer });
    this.tell(traits, 'post-started', { on: post.from, from: post.from, to: null });
    this.rows(post, traits);
    const isCompleted = post.completedOn !== null && post.completedOn <= this.today;
    // That a training ended is said with its decision; before that it may still go on.
    if (post.endedAt !== null && (post.outcome !== 'ended' || isCompleted)) {
      const period = { on: post.endedAt, from: post.from, to: post.endedAt - 1 };
      this.tell(traits, 'post-ended', { ...period, outcome: post.outcome });
    }
    if (post.completedOn === null) return;
    const decision = { on: post.completedOn, from: post.completedOn, to: null, outcome: 'approved' };
    const creditedHundredths = post.creditedMonths === null ? null : post.creditedMonths * 100;
    this.tell(traits, COMPLETION[post.step], { ...decision, creditedHundredths });
  }

  private rows(post: Post, traits: Traits): void {
    for (const { from, until, unit, area, percent } of post.services)
      this.tell(traits, 'service', { on: from, from, to: this.last(until), unit, area, percent });
    for (const { from, until, kind } of post.leaves)
      this.tell(traits, 'interruption', { on: from, from, to: this.last(until), leave: kind });
    for (const { from, until, unit, supervisor } of post.supervisions)
      this.tell(traits, 'supervision', { on: from, from, to: this.last(until), unit, supervisor });
  }

  /** What goes on has a planned last day in half of the rows. */
  private last(until: Day): Day | null {
    if (until <= this.today) return until - 1;
    return this.random.happens(0.5) && until < this.today + 400 ? until - 1 : null;
  }

  private traits(of: Pick<Traits, 'step' | 'region' | 'specialty' | 'post' | 'careProvider'>): Traits {
    const { person, birthMonth, sex, route } = this.life;
    const { step, region, specialty, post, careProvider } = of;
    return {
      person,
      birthMonth,
      sex,
      route,
      region,
      careProvider,
      step,
      specialty,
      post,
      source: 'simulated',
    };
  }

  private tell(
    traits: Traits,
    kind: Kind,
    { on, from, to, ...details }: { on: Day; from: Day; to: Day | null } & Details,
  ): void {
    if (on > this.today) return;
    const { person, birthMonth, sex, route, region, careProvider, step, specialty, post, source } = traits;
    // One literal with every field: a million facts of one shape are made several times faster than of many.
    const fact: RegisterFactV1 = {
      fact: kind,
      factId: this.random.uuid(),
      person,
      birthMonth,
      sex,
      route,
      region,
      careProvider,
      step,
      specialty,
      post,
      source,
      unit: details.unit ?? null,
      validFrom: textOf(from),
      validTo: to === null ? null : textOf(to),
      outcome: details.outcome ?? null,
      percent: details.percent ?? null,
      area: details.area ?? null,
      leave: details.leave ?? null,
      supervisor: details.supervisor ?? null,
      creditedHundredths: details.creditedHundredths ?? null,
    };
    this.happened.push({ on, fact });
  }
}
