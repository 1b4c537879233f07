import { execute, newId } from '@specialistvagen/platform';
import { course, standings, useCourseWorld } from '../../../test/support/builders/course-world.js';
import { refusal, refusalOf } from '../../../test/support/builders/intyg-steps.js';
import { usePostgres } from '../../../test/support/index.js';
import { EnrolInCourse } from './use-cases/enrol-in-course.js';

const db = usePostgres();
const { clock, enrol, get, register, view, who, write } = useCourseWorld(db);

describe('a course', () => {
  it('is not registered with goals that the regulation lacks, without goals, or backwards: all told at once', async () => {
    const goals = [
      { regulation: 'HSLF-FS 2021:8', codes: ['STa1', 'STa99'] },
      { regulation: 'SOSFS 1999:5', codes: ['a1'] },
    ];
    const { code, reasons } = await refusal(
      register('lena', {
        course: { ...course, title: 'För 19850515-9817', goals },
        startsOn: '2026-10-08',
      }),
    );
    expect(code).toBe('course-refused');
    expect(reasons.map(({ field }) => field)).toEqual([
      'course.title',
      'course.goals.0',
      'course.goals.1',
      'endsOn',
    ]);
    const none = await refusal(register('lena', { course: { ...course, goals: [] } }));
    expect(none.reasons).toMatchObject([{ field: 'course.goals.0' }]);
  });

  it('is registered for somebody else by a study director only', async () => {
    const leaderId = who('lena').personId;
    expect(await refusalOf(register('sara', { leaderId }))).toBe('course-refused');
    expect(await view('lena', await register('anders', { leaderId }))).toMatchObject({ isLeader: true });
  });

  it('is held again without being described again', async () => {
    const first = await view('lena', await register('lena'));
    const again = await register('lena', { course: undefined, courseId: first.courseId });
    expect(await view('lena', again)).toMatchObject({
      title: 'Ledarskap i vården',
      goals: [{ codes: ['STa1', 'STa2'] }],
    });
    expect(await refusalOf(register('lena', { course: undefined, courseId: newId() }))).toBe('not-found');
  });
});

describe('taking part', () => {
  it('is noted by a doctor in ST, not in BT, and never by whoever leads the course', async () => {
    const id = await register('viktor');
    expect(await refusalOf(enrol('maja', id))).toBe('no-course-form');
    expect(await refusalOf(enrol('viktor', id))).toBe('signs-about-themselves');
    expect(await refusalOf(enrol('tove', newId()))).toBe('not-found');
    await enrol('tove', id);
    await enrol('tove', id);
    expect(standings(await view('viktor', id))).toEqual({ 'Tove Nordin': 'enrolled' });
  });

  it('is seen by the leader, the doctor and the doctor’s study director, and by nobody else', async () => {
    const id = await register('lena');
    await enrol('tove', id);
    for (const key of ['lena', 'tove', 'anders']) expect((await view(key, id)).participants).toHaveLength(1);
    for (const key of ['simon', 'sara', 'birgit']) expect((await view(key, id)).participants).toEqual([]);
  });

  it('is noted by the study director for own doctors, never by another', async () => {
    const id = await register('lena');
    const traineeIds = [who('tove').personId, who('simon').personId];
    const enrolling = get(EnrolInCourse);
    expect(await refusalOf(enrolling.enrolTrainees(who('birgit'), id, { traineeIds, key: newId() }))).toBe(
      'not-found',
    );
    await enrolling.enrolTrainees(who('anders'), id, { traineeIds, key: newId() });
    expect((await view('lena', id)).participants).toHaveLength(2);
  });

  it('is taken back until the intyg is written, and with it what the leader might read', async () => {
    const id = await register('sara');
    await enrol('tove', id);
    await get(EnrolInCourse).leave(who('tove'), id, newId());
    expect((await view('sara', id)).participants).toEqual([]);
    expect(await refusalOf(get(EnrolInCourse).leave(who('tove'), id, newId()))).toBe('not-enrolled');
    expect(await refusalOf(write('sara', id, ['tove']))).toBe('not-enrolled');
    // Nor may the leader bring anybody back, in the database itself.
    const bring = 'update intyg.course_enrolment set left_at = null where occasion_id = $1';
    const brings = (key: string) =>
      db.as('api').transactions.run({ person: who(key).personId }, () => execute(bring, [id]));
    expect(await brings('sara')).toBe(0);
    expect(await brings('tove')).toBe(1);
    await db
      .as('postgres')
      .query('update intyg.course_enrolment set left_at = now() where occasion_id = $1', [id]);
    const open = await db.as('postgres').query(
      `select 1 from identity.access_grant where person_id = $1 and portfolio = $2 and purpose = 'signer'
         and (valid_to is null or valid_to >= $3)`,
      [who('sara').personId, who('tove').personId, clock().today()],
    );
    expect(open).toEqual([]);
  });
});
