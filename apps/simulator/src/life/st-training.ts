import { months } from '../days.js';
import type { Day } from '../days.js';
import type { SeededRandom } from '../random.js';
import { nextDeparture, presentFrom } from './departures.js';
import type { Entry, Life, Post } from './life.js';
import { netDaysOfSt, planSt } from './st-plan.js';
import type { StEvent } from './st-plan.js';
import { begin, complete, end, furnish } from './training.js';
import type { World } from './training.js';

type Chapter = { from: Day; region: string; specialty: string; netDays: number };
export type CertifiedSt = { certifiedOn: Day; specialty: string; region: string; lastPost: Post };

/** One doctor's way through ST: posts after each other, with leaves, moves and perhaps an end before the goal. */
export class StTraining {
  private post: Post | undefined;
  /** Calendar, and days of training done since the chapter began. */
  private now: Day = 0;
  private net = 0;

  constructor(
    private readonly life: Life,
    private readonly world: World,
    private readonly random: SeededRandom,
  ) {}

  /** ST from `from`; undefined when it does not lead to a certificate. */
  run(from: Day, region: string, specialty: string): CertifiedSt | undefined {
    const netDays = netDaysOfSt(this.life, this.world.assumptions, this.random);
    return this.chapter({ from, region, specialty, netDays }, this.entry(from, 'start'));
  }

  /** A further specialty after the certificate of the first. */
  runFurther(from: Day, region: string, specialty: string): CertifiedSt | undefined {
    const netDays = months(this.random.integer(...this.world.assumptions.secondSpecialty.months));
    return this.chapter({ from, region, specialty, netDays }, this.entry(from, 're-entry'));
  }

  private chapter(chapter: Chapter, entry: Entry): CertifiedSt | undefined {
    const { from, region, specialty, netDays } = chapter;
    const { assumptions } = this.world;
    this.now = from;
    this.net = 0;
    let post = this.open(region, specialty, entry);
    for (const event of planSt(this.life, netDays, assumptions, this.random)) {
      if (!this.train(event.at - this.net)) return this.afterDeparture(post, netDays);
      if (event.what === 'leave') {
        if (!this.rest(post, event)) return this.afterDeparture(post, netDays);
      } else if (this.now > post.from) {
        if (event.what === 'stop') return this.stop(post, netDays);
        post = this.change(post, event.what);
      }
    }
    if (!this.train(netDays - this.net)) return this.afterDeparture(post, netDays);
    return this.certify(post);
  }

  private certify(post: Post): CertifiedSt | undefined {
    const { life, world, random } = this;
    const certifiedOn = this.now + random.integer(...world.assumptions.stDecisionDays);
    if (certifiedOn >= post.until) {
      this.furnish(post);
      return undefined;
    }
    complete(life, post, certifiedOn, random.happens(0.4) ? this.now : null);
    this.furnish(post);
    return { certifiedOn, specialty: post.specialty ?? '', region: post.region, lastPost: post };
  }

  /** False when the person departs before it is done. */
  private train(days: number): boolean {
    const { on } = nextDeparture(this.life, this.post?.from ?? this.now);
    const possible = Math.min(Math.max(days, 0), on - this.now);
    this.now += possible;
    this.net += possible;
    return this.now < on;
  }

  private rest(post: Post, leave: Extract<StEvent, { what: 'leave' }>): boolean {
    const { on } = nextDeparture(this.life, post.from);
    const until = Math.min(this.now + leave.days, on);
    post.leaves.push({ from: this.now, until, kind: leave.kind });
    this.now = until;
    return until < on;
  }

  private change(post: Post, what: 'region' | 'employer' | 'specialty'): Post {
    const { life, world, random } = this;
    const flow = what === 'employer' ? 'continues' : 'moved-out';
    end(life, post, this.now, 'moved', flow);
    this.furnish(post);
    const region = what === 'region' ? world.places.otherRegion(random, post.region) : post.region;
    const specialty =
      what === 'specialty' ? world.choice.other(random, post.specialty ?? '') : (post.specialty ?? '');
    const employer = what === 'employer' ? world.places.otherEmployer(region, post.employer) : undefined;
    return this.open(region, specialty, what === 'employer' ? 'continues' : 'moved-in', employer);
  }

  private stop(post: Post, netDays: number): CertifiedSt | undefined {
    const { life, world, random } = this;
    end(life, post, this.now, 'discontinued', 'discontinued');
    this.furnish(post);
    const { returns, gapMonths } = world.assumptions.stDiscontinued;
    if (!random.happens(returns)) return undefined;
    const from = presentFrom(life, this.now + months(random.integer(...gapMonths)));
    if (from === null) return undefined;
    const specialty = world.choice.other(random, post.specialty ?? '');
    const rest = Math.max(months(24), Math.round((netDays - this.net) * 0.9));
    return this.chapter(
      { from, region: post.region, specialty, netDays: rest },
      this.entry(from, 're-entry'),
    );
  }

  /** Who comes back from abroad goes on where they were. */
  private afterDeparture(post: Post, netDays: number): CertifiedSt | undefined {
    this.furnish(post);
    const { life, random, world } = this;
    const back = life.returnedOn;
    if (back === null || back < post.until) return undefined;
    const from = presentFrom(life, back + months(random.integer(1, 8)));
    if (from === null) return undefined;
    const region = random.happens(0.7) ? post.region : world.places.otherRegion(random, post.region);
    const rest = Math.max(months(6), netDays - this.net);
    return this.chapter(
      { from, region, specialty: post.specialty ?? '', netDays: rest },
      this.entry(from, 're-entry'),
    );
  }

  private open(region: string, specialty: string, entry: Entry, employer?: string): Post {
    const { life, world, random } = this;
    const beginning = { step: 'st', region, specialty, from: this.now, entry, employer } as const;
    this.post = begin(life, world, random, beginning);
    return this.post;
  }

  /** Who was in ST before and has come home since is counted as immigrated. */
  private entry(from: Day, otherwise: Entry): Entry {
    const before = this.life.stays.findLast(({ step }) => step === 'st');
    const { returnedOn } = this.life;
    if (!before || returnedOn === null) return otherwise;
    return before.until <= returnedOn && returnedOn <= from ? 'immigrated' : otherwise;
  }

  private furnish(post: Post): void {
    const main = this.world.choice.areaOf(post.specialty ?? '');
    const areas = [main, main, main, main === 'emergency-care' ? 'other' : 'emergency-care', main] as const;
    furnish(post, this.world, this.random, { areas, kind: 'st' });
  }
}
