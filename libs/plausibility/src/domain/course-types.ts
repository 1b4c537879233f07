import { formForActivity, regulationList } from '@specialistvagen/regulations';

/** The course forms of all regulations: a leader writes one for everybody and signs them at once, which is as it should be. */
export function isCourseForm(type: string): boolean {
  return regulationList().some(({ designation }) => formForActivity('KURS', designation) === type);
}
