import { get, post, put, type Answer, type Body } from './http.js';

export type Overview = Answer<'/api/portfolios/{trainee}/overview'>;
export type Goals = Answer<'/api/portfolios/{trainee}/goals'>;
export type IntygList = Answer<'/api/portfolios/{trainee}/intyg'>;
export type IntygListItem = IntygList['items'][number];
export type IntygView = Answer<'/api/intyg/{id}'>;
export type Evidence = IntygView['evidence'][number];
export type ChooseEvidence = Body<'/api/intyg/{id}/evidence', 'put'>;
export type DraftContent = IntygView['content'];
export type FormContent = Extract<DraftContent, { kind: 'form' }>;
export type FormValue = FormContent['fields'][string];
export type FormView = IntygView['form'];
export type FormField = FormView['fields'][number];
export type Prefill = Answer<'/api/portfolios/{trainee}/intyg-requests/prefill'>;
export type IntygType = Prefill['type'];
export type RequestIntyg = Body<'/api/portfolios/{trainee}/intyg-requests'>;
export type SaveDraft = Body<'/api/intyg/{id}', 'put'>;
export type SavedDraft = Answer<'/api/intyg/{id}', 'put'>;
export type OpenSigningAct = Body<'/api/signing-acts'>;
export type SigningActResult = Answer<'/api/signing-acts/{ticket}'>;
export type ToSign = Answer<'/api/to-sign'>;
export type Candidates = Answer<'/api/portfolios/{trainee}/assessor/candidates'>;
export type Shortfalls = Answer<'/api/portfolios/{trainee}/shortfalls'>;
export type RecordShortfall = Body<'/api/portfolios/{trainee}/shortfalls'>;

/** Every question about a training names the post; left out, the api answers about the present one. */
type OfPost = string | undefined;
export const goals = (trainee: string, post?: OfPost) =>
  get('/api/portfolios/{trainee}/goals', { path: { trainee }, query: { post } });
export const intygList = (trainee: string) => get('/api/portfolios/{trainee}/intyg', { path: { trainee } });
type Wanted = { type: IntygType; goals: readonly string[]; post?: OfPost };
export const prefill = (trainee: string, { type, goals: codes, post }: Wanted) =>
  get('/api/portfolios/{trainee}/intyg-requests/prefill', {
    path: { trainee },
    query: { type, goals: codes.length > 0 ? codes.join(',') : undefined, post },
  });
export const requestIntyg = (trainee: string, body: RequestIntyg, intent: string) =>
  post('/api/portfolios/{trainee}/intyg-requests', { path: { trainee }, body, intent });

export const intyg = (id: string) => get('/api/intyg/{id}', { path: { id } });
export const saveDraft = (id: string, body: SaveDraft) => put('/api/intyg/{id}', { path: { id }, body });
/** One tap: it goes with the draft, or no more. */
export const chooseEvidence = (id: string, body: ChooseEvidence) =>
  put('/api/intyg/{id}/evidence', { path: { id }, body });
type PlainStep = 'send' | 'withdraw' | 'remind';
export const stepIntyg = (step: PlainStep, id: string, revision: number, intent: string) =>
  post(`/api/intyg/{id}/${step}`, { path: { id }, body: { revision }, intent });
type ReasonedStep = 'return' | 'decline';
export const stepIntygWithReason = (
  step: ReasonedStep,
  id: string,
  body: { revision: number; reason: string },
  intent: string,
) => post(`/api/intyg/{id}/${step}`, { path: { id }, body, intent });

export type InviteCourseLeader = Body<'/api/intyg/{id}/invite-course-leader'>;
export const inviteCourseLeader = (id: string, body: InviteCourseLeader, intent: string) =>
  post('/api/intyg/{id}/invite-course-leader', { path: { id }, body, intent });
/** Whether an invitation still holds, and the intyg for whoever has signed in by it. */
export const invitation = (id: string) => get('/api/course-leader-invitations/{id}', { path: { id } });

export const toSign = () => get('/api/to-sign');
export const openSigningAct = (body: OpenSigningAct, intent: string) =>
  post('/api/signing-acts', { body, intent });
export const signingAct = (ticket: string) => get('/api/signing-acts/{ticket}', { path: { ticket } });
export const pdfAddress = (documentId: string) => `/api/documents/${encodeURIComponent(documentId)}/pdf`;

export const candidates = (trainee: string, query: string) =>
  get('/api/portfolios/{trainee}/assessor/candidates', { path: { trainee }, query: { query } });
export const appointAssessor = (trainee: string, assessorId: string, intent: string) =>
  post('/api/portfolios/{trainee}/assessor', {
    path: { trainee },
    body: { assessorId },
    intent,
  });
export const shortfalls = (trainee: string) =>
  get('/api/portfolios/{trainee}/shortfalls', { path: { trainee } });
export const recordShortfall = (trainee: string, body: RecordShortfall, intent: string) =>
  post('/api/portfolios/{trainee}/shortfalls', { path: { trainee }, body, intent });
export const commentShortfall = (trainee: string, id: string, comment: string, intent: string) =>
  post('/api/portfolios/{trainee}/shortfalls/{id}/comment', {
    path: { trainee, id },
    body: { comment },
    intent,
  });
export const proofAddress = (documentId: string) => `/api/documents/${encodeURIComponent(documentId)}/proof`;
