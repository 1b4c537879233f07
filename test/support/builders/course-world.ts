import type { Actor } from '@specialistvagen/identity';
import {
  EnrolInCourse,
  IntygModule,
  OpenIntygAct,
  RegisterCourse,
  ViewCourses,
  WriteCourseIntyg,
} from '@specialistvagen/intyg';
import type { OccasionView, RegisterOccasion } from '@specialistvagen/intyg/contract';
import { newId } from '@specialistvagen/platform';
import { dayFromNow } from '../../journeys/story/days.js';
import type { TestDatabase } from '../use-postgres.js';
import { signingWorld, unitId } from './signing-world.js';
import type { SigningWorld } from './signing-world.js';

const PEOPLE = ['tove', 'viktor', 'simon', 'maja', 'anders', 'lena', 'sara', 'birgit'];

export const course = {
  title: 'Ledarskap i vården',
  kind: 'sk' as const,
  arranger: 'Exempelkurser AB',
  certifiedBy: '',
  goals: [{ regulation: 'HSLF-FS 2021:8', codes: ['STa2', 'STa1'] }],
};
const days = { startsOn: '2026-10-05', endsOn: '2026-10-07' };
export const words = {
  courseSubject: 'Ledarskap',
  description: 'Tre dagar om att leda.',
  workplace: 'Exempelkurser AB',
};

const stPost = (regulation: string, specialty: string) => ({
  kind: 'st' as const,
  form: undefined,
  specialty,
  regulation,
  regulationReason: 'Allmäntjänstgöring fullgjord.',
  atCompletedOn: '2015-06-30',
  licenceDate: '2022-06-01',
  startsOn: '2022-06-01',
  endsOn: dayFromNow(390),
  periods: [
    {
      careUnitId: unitId('psykiatri'),
      from: '2022-06-01',
      to: '2026-11-20',
      percent: 100,
      area: 'psychiatry' as const,
    },
  ],
});

/** Three doctors in ST under two regulations, one in BT, and lena, who leads courses. */
export function useCourseWorld(db: TestDatabase) {
  const people: Record<string, Actor> = {};
  let world: SigningWorld;
  beforeAll(async () => {
    world = await signingWorld(db, IntygModule);
    await world.post('tove', stPost('HSLF-FS 2021:8', 'allmanmedicin'));
    await world.post('viktor', stPost('HSLF-FS 2021:8', 'psykiatri'));
    await world.post('simon', stPost('SOSFS 2015:8', 'psykiatri'));
    await world.post('maja');
    for (const key of PEOPLE) people[key] = await world.actor(key);
  }, 120_000);
  afterAll(() => world.app.close());

  const get: SigningWorld['app']['get'] = (type: never) => world.app.get(type, { strict: false });
  const who = (key: string): Actor => {
    const actor = people[key];
    if (!actor) throw new Error(key);
    return actor;
  };
  return {
    get,
    who,
    clock: () => world.clock,
    signIn: (key: string, ticket: string) => world.signIn(who(key), ticket),
    register: async (by: string, traits: Partial<RegisterOccasion> = {}) =>
      (await get(RegisterCourse).register(who(by), { course, ...days, ...traits }, newId())).id,
    enrol: (key: string, id: string) => get(EnrolInCourse).enrol(who(key), id, newId()),
    view: (key: string, id: string) => get(ViewCourses).view(who(key), id),
    write: (by: string, id: string, keys: readonly string[], traits: Partial<typeof words> = {}) => {
      const body = { ...words, ...traits, traineeIds: keys.map((key) => who(key).personId) };
      return get(WriteCourseIntyg).write(who(by), id, body, newId());
    },
    sign: async (by: string, seen: OccasionView) => {
      const acts = get(OpenIntygAct);
      const { ticket } = await acts.open(who(by), { items: itemsOf(seen) }, newId());
      await world.signIn(who(by), ticket);
      return acts.result(who(by), ticket);
    },
  };
}

export const itemsOf = ({ participants }: OccasionView) => participants.flatMap(({ toSign }) => toSign ?? []);

export const standings = ({ participants }: OccasionView) =>
  Object.fromEntries(participants.map(({ trainee, standing }) => [trainee.displayName, standing]));
