import { get, post, put, type Answer, type Body } from './http.js';

export type TraineeList = Answer<'/api/trainees'>;
export type TraineeListItem = TraineeList['items'][number];
export type Relation = TraineeListItem['relations'][number];
export type Post = Answer<'/api/posts/{id}'>;
export type CreatePost = Body<'/api/posts'>;
export type AddPeriod = Body<'/api/posts/{id}/periods'>;
export type AddInterruption = Body<'/api/posts/{id}/interruptions'>;
export type AddCredit = Body<'/api/posts/{id}/credits'>;
export type ChangePostDays = Body<'/api/posts/{id}/days', 'put'>;
export type ChangeKeepers = Body<'/api/posts/{id}/keepers', 'put'>;
export type EndMeaning = Body<'/api/posts/{id}/end'>['meaning'];
export type TimeAccount = Answer<'/api/portfolios/{trainee}/time'>;
export type CalculateTime = Body<'/api/time/calculate'>;
export type CalculatedTime = Answer<'/api/time/calculate', 'post'>;
export type Background = Answer<'/api/portfolios/{trainee}/background'>;
export type Plan = Answer<'/api/portfolios/{trainee}/plan'>;
export type SavePlan = Body<'/api/portfolios/{trainee}/plan', 'put'>;
export type PlanContent = SavePlan['content'];
export type EarlierDocument = Answer<'/api/portfolios/{trainee}/earlier-documents'>['items'][number];
export type NewEarlierDocument = Body<'/api/portfolios/{trainee}/earlier-documents'>;
export type VerifyEarlierDocument = Body<'/api/portfolios/{trainee}/earlier-documents/{id}/verify'>;
export type Assignments = Answer<'/api/posts/{id}/supervisors'>;
export type AppointSupervisor = Body<'/api/posts/{id}/supervisors'>;
export type Pool = Answer<'/api/assessor-pool'>;
export type NewPoolMember = Body<'/api/assessor-pool'>;
export type CurrentAssessor = Answer<'/api/portfolios/{trainee}/assessor'>;

export const trainees = (relation?: Relation) => get('/api/trainees', { query: { relation } });
export const createPost = (body: CreatePost, intent: string) => post('/api/posts', { body, intent });
export const trainingPost = (id: string) => get('/api/posts/{id}', { path: { id } });
export const addPeriod = (id: string, body: AddPeriod, intent: string) =>
  post('/api/posts/{id}/periods', { path: { id }, body, intent });
export const changePeriod = (id: string, periodId: string, body: AddPeriod) =>
  put('/api/posts/{id}/periods/{periodId}', { path: { id, periodId }, body });
export const removePeriod = (id: string, periodId: string, revision: number, intent: string) =>
  post('/api/posts/{id}/periods/{periodId}/remove', {
    path: { id, periodId },
    body: { revision },
    intent,
  });
export const addInterruption = (id: string, body: AddInterruption, intent: string) =>
  post('/api/posts/{id}/interruptions', { path: { id }, body, intent });
export const addCredit = (id: string, body: AddCredit, intent: string) =>
  post('/api/posts/{id}/credits', { path: { id }, body, intent });
export const removeInterruption = (id: string, interruptionId: string, revision: number, intent: string) =>
  post('/api/posts/{id}/interruptions/{interruptionId}/remove', {
    path: { id, interruptionId },
    body: { revision },
    intent,
  });
export const removeCredit = (id: string, creditId: string, revision: number, intent: string) =>
  post('/api/posts/{id}/credits/{creditId}/remove', { path: { id, creditId }, body: { revision }, intent });
export const changePostDays = (id: string, body: ChangePostDays) =>
  put('/api/posts/{id}/days', { path: { id }, body });
export const changeKeepers = (id: string, body: ChangeKeepers) =>
  put('/api/posts/{id}/keepers', { path: { id }, body });
export const endPost = (
  id: string,
  body: { revision: number; endedOn: string; meaning: EndMeaning; reason: string },
  intent: string,
) => post('/api/posts/{id}/end', { path: { id }, body, intent });

export const correctEnd = (
  id: string,
  body: { revision: number; meaning: EndMeaning; reason: string },
  intent: string,
) => post('/api/posts/{id}/end/meaning', { path: { id }, body, intent });

export const withdrawPost = (id: string, body: { revision: number; reason: string }, intent: string) =>
  post('/api/posts/{id}/withdraw', { path: { id }, body, intent });

export const assignments = (postId: string) => get('/api/posts/{id}/supervisors', { path: { id: postId } });
export const appointSupervisor = (postId: string, body: AppointSupervisor, intent: string) =>
  post('/api/posts/{id}/supervisors', { path: { id: postId }, body, intent });
export const endAssignment = (postId: string, assignmentId: string, on: string, intent: string) =>
  post('/api/posts/{id}/supervisors/{assignmentId}/end', {
    path: { id: postId, assignmentId },
    body: { on },
    intent,
  });

type OfPost = { trainee: string; post?: string | undefined };
export const timeAccount = ({ trainee, post: of }: OfPost) =>
  get('/api/portfolios/{trainee}/time', { path: { trainee }, query: { post: of } });
export const plan = ({ trainee, post: of }: OfPost) =>
  get('/api/portfolios/{trainee}/plan', { path: { trainee }, query: { post: of } });
export const savePlan = ({ trainee, post: of }: OfPost, body: SavePlan) =>
  put('/api/portfolios/{trainee}/plan', { path: { trainee }, query: { post: of }, body });
type AgreePlan = { revision: number; number: number };
export const agreePlan = ({ trainee, post: of }: OfPost, body: AgreePlan, intent: string) =>
  post('/api/portfolios/{trainee}/plan/agree', { path: { trainee }, query: { post: of }, body, intent });
export const sharePlan = ({ trainee, post: of }: OfPost, shared: boolean) =>
  post('/api/portfolios/{trainee}/plan/share', { path: { trainee }, query: { post: of }, body: { shared } });

export const background = (trainee: string) =>
  get('/api/portfolios/{trainee}/background', { path: { trainee } });
/** For anyone: nothing about a person is asked and nothing is kept. */
export const calculateTime = (body: CalculateTime) => post('/api/time/calculate', { body });

export const earlierDocuments = (trainee: string) =>
  get('/api/portfolios/{trainee}/earlier-documents', {
    path: { trainee },
  });
export const createEarlierDocument = (trainee: string, body: NewEarlierDocument, intent: string) =>
  post('/api/portfolios/{trainee}/earlier-documents', { path: { trainee }, body, intent });
export const uploadEarlierDocument = (trainee: string, id: string, file: File) =>
  put('/api/portfolios/{trainee}/earlier-documents/{id}/file', {
    path: { trainee, id },
    body: file,
  });
export const earlierDocumentAddress = (trainee: string, id: string) =>
  `/api/portfolios/${trainee}/earlier-documents/${id}/file`;
export const verifyEarlierDocument = (
  trainee: string,
  id: string,
  body: VerifyEarlierDocument,
  intent: string,
) =>
  post('/api/portfolios/{trainee}/earlier-documents/{id}/verify', {
    path: { trainee, id },
    body,
    intent,
  });
export const shareEarlierDocument = (trainee: string, id: string, shared: boolean) =>
  post('/api/portfolios/{trainee}/earlier-documents/{id}/share', {
    path: { trainee, id },
    body: { shared },
  });

export const assessorPool = () => get('/api/assessor-pool');
export const addPoolMember = (body: NewPoolMember, intent: string) =>
  post('/api/assessor-pool', { body, intent });
export const endPoolMember = (person: string, on: string, intent: string) =>
  post('/api/assessor-pool/{person}/end', { path: { person }, body: { on }, intent });
export const currentAssessorOf = (trainee: string) =>
  get('/api/portfolios/{trainee}/assessor', { path: { trainee } });
export const objectToAssessor = (trainee: string, text: string, intent: string) =>
  post('/api/portfolios/{trainee}/assessor/object', { path: { trainee }, body: { text }, intent });
type ObjectionStep = 'answer' | 'withdraw';
/** The appointer keeps the assessor with a reason, or takes the appointment back with one. */
export const stepAppointment = (step: ObjectionStep, trainee: string, text: string, intent: string) =>
  post(`/api/portfolios/{trainee}/assessor/${step}`, { path: { trainee }, body: { text }, intent });
