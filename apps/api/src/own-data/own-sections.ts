import { Injectable } from '@nestjs/common';
import {
  Attachments,
  EarlierRecords,
  Logbook,
  Reflections,
  ViewAssessmentRounds,
  ViewAssessments,
} from '@specialistvagen/assessments';
import { ShowApplication } from '@specialistvagen/certificates';
import { AccessLog, Competences, ListMandates } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity/contract';
import { ListIntyg, ViewCourses } from '@specialistvagen/intyg';
import { ChooseMail, Inbox } from '@specialistvagen/notices';
import { Meetings } from '@specialistvagen/supervisors';
import {
  BackgroundRecords,
  EarlierDocuments,
  StudyResults,
  ViewPlan,
  ViewTraining,
} from '@specialistvagen/trainees';

/** One file of data: what the product shows the person about themselves, as it shows it. */
export type Section = { readonly name: string; readonly read: () => Promise<unknown> };

/**
 * What the pages show the person about themselves, from the same readings: nothing is in the package that may not be seen. Not in it:
 * what a supervisor or officer has signed about others.
 */
@Injectable()
export class OwnSections {
  constructor(
    private readonly accessLog: AccessLog,
    private readonly mandates: ListMandates,
    private readonly competences: Competences,
    private readonly notices: Inbox,
    private readonly mail: ChooseMail,
    private readonly courses: ViewCourses,
    private readonly training: ViewTraining,
    private readonly plan: ViewPlan,
    private readonly records: BackgroundRecords,
    private readonly studies: StudyResults,
    private readonly papers: EarlierDocuments,
    private readonly intyg: ListIntyg,
    private readonly applications: ShowApplication,
    private readonly assessments: ViewAssessments,
    private readonly attachments: Attachments,
    private readonly rounds: ViewAssessmentRounds,
    private readonly logbook: Logbook,
    private readonly reflections: Reflections,
    private readonly meetings: Meetings,
    private readonly earlier: EarlierRecords,
  ) {}

  async of(actor: Actor): Promise<Section[]> {
    const { personId, displayName, roles } = actor;
    const everybodys: Section[] = [
      { name: 'person', read: async () => ({ personId, displayName, roles }) },
      { name: 'uppdrag', read: () => this.mandates.ofActor(actor) },
      { name: 'kompetens', read: () => this.competences.ofActor(actor) },
      { name: 'vem-har-sett', read: () => this.accessLog.ofActor(actor) },
      { name: 'aviseringar', read: () => this.notices.list(personId) },
      { name: 'mejlval', read: () => this.mail.of(personId, null) },
      { name: 'kurser', read: () => this.courses.list(actor) },
    ];
    return roles.includes('trainee') ? [...everybodys, ...(await this.ofTrainee(actor))] : everybodys;
  }

  private async ofTrainee(actor: Actor): Promise<Section[]> {
    const { personId } = actor;
    const own = { actor, traineeId: personId };
    const posts = await this.training.posts(actor, personId);
    return [
      { name: 'tjanster', read: async () => posts },
      ...posts.flatMap(({ id }) => this.ofPost(actor, id)),
      { name: 'bakgrund', read: () => this.records.list(actor, personId) },
      { name: 'studieresultat', read: () => this.studies.list(actor, personId) },
      { name: 'tidigare-handlingar', read: () => this.papers.list(actor, personId) },
      { name: 'intyg', read: () => this.intyg.ofTrainee(actor, personId) },
      { name: 'bedomningar', read: () => this.assessed(actor) },
      { name: 'bedomningar-360', read: () => this.rounds.list(actor, personId) },
      { name: 'logg', read: () => this.logbook.view(own) },
      { name: 'reflektioner', read: () => this.reflections.list(own) },
      { name: 'handledarsamtal', read: () => this.meetings.list(own) },
      { name: 'tidigare-uppgifter', read: () => this.earlier.list(own) },
    ];
  }

  private ofPost(actor: Actor, post: string): Section[] {
    const { personId } = actor;
    return [
      { name: `tid-${post}`, read: () => this.training.time(actor, personId, post) },
      { name: `plan-${post}`, read: () => this.plan.view(actor, personId, post) },
      { name: `ansokan-${post}`, read: () => this.applications.of(actor, personId, post) },
    ];
  }

  /** Each with its answers, one at a time. */
  private async assessed(actor: Actor): Promise<unknown[]> {
    const { items } = await this.assessments.list(actor, actor.personId);
    const whole: unknown[] = [];
    for (const { id } of items) {
      const attachments = await this.attachments.ofAssessment(actor, id);
      whole.push({ ...(await this.assessments.view(actor, id)), attachments });
    }
    return whole;
  }
}
