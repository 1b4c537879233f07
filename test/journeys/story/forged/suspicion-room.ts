import { dayFromNow } from '../days.js';
import type { Story } from '../story.js';

export type SuspicionPage = {
  id: string;
  state: string;
  stateWords: string;
  revision: number;
  dueOn: string;
  duePassed: boolean;
  doctor: { id: string } | null;
  documents: { documentId: string; status: string }[];
  applications: {
    id: string;
    diarienummer: string;
    outcome: string | null;
    holdsDocument: boolean;
    isChanged: boolean;
  }[];
  files: { verdict: string; sentence: string; reasons: unknown[] }[];
  ground: { citation: string; confidenceWords: string } | null;
  checks: { item: string; standing: string; dueOn: string | null; second: string | null }[];
  sent: { recipient: string; openedBy: string[] }[];
  communications: { id: string; answer: string | null }[];
  actions: { name: string; enabled: boolean; reasons: { text: string }[] }[];
};
export type Hearing = { id: string; text: string; mayAnswer: boolean; answer: string | null };

/** The authority's room, as its officers work in it. */
export class SuspicionRoom {
  id = '';

  constructor(
    private readonly story: Story,
    private readonly officer: string,
  ) {}

  async page(): Promise<SuspicionPage> {
    const client = await this.story.as(this.officer);
    return this.story.must(
      'ärendet i rummet',
      await client.get<SuspicionPage>(`/suspicion-cases/${this.id}`),
    );
  }

  /** The answer to an act on the case as it stands now, for whoever does it. */
  async tries(path: string, body: object, who = this.officer) {
    const { revision } = await this.page();
    const client = await this.story.as(who);
    return client.post(`/suspicion-cases/${this.id}/${path}`, { ...body, revision });
  }

  async act(what: string, path: string, body: object, who?: string): Promise<void> {
    this.story.must(what, await this.tries(path, body, who));
  }

  /** The newest that has come in and nobody has taken. */
  async takeReceived(): Promise<void> {
    const client = await this.story.as(this.officer);
    const { items } = this.story.must(
      'rummets lista',
      await client.get<{ items: { id: string; state: string }[] }>('/suspicion-cases'),
    );
    this.id = items.findLast(({ state }) => state === 'received')?.id ?? '';
    this.story.check('misstanken har blivit ett ärende', this.id !== '', items);
    await this.act('ärendet tas, inget jäv', 'take', { noBias: true });
  }

  /** What came from outside the portfolio. */
  async register(body: object): Promise<void> {
    const client = await this.story.as(this.officer);
    const registered = await client.post<{ id: string }>('/suspicion-cases', { documentId: '', ...body });
    this.id = this.story.must('misstanken registreras', registered).id;
  }

  async chooseGround(reason: string): Promise<void> {
    await this.act('rättslig grund väljs, med skäl', 'ground', { ground: 'false-evidence', reason });
    const { ground } = await this.page();
    const isMarked = /ej kontrollera/i.test(ground?.confidenceWords ?? '');
    this.story.check('paragrafen visas som ej kontrollerad', isMarked, ground);
  }

  async check(item: string, note: string, answer: 'done' | 'not-needed' = 'done'): Promise<void> {
    const day = answer === 'done' ? { doneOn: dayFromNow(0) } : {};
    await this.act(`checklistan: ${item}`, 'checks', { item, answer, note, ...day });
  }

  /** Nobody but the room finds the case: the doctor, the signer, the region. */
  async isClosedTo(people: readonly string[]): Promise<void> {
    for (const who of people) {
      const client = await this.story.as(who);
      const { status } = await client.get(`/suspicion-cases/${this.id}`);
      this.story.check(`rummet finns inte för ${who}`, status === 403 || status === 404, status);
    }
  }

  /** Told on which ground, and answers; before it there was nothing to see. */
  async hear(doctor: string, text: string, answer: string): Promise<void> {
    const client = await this.story.as(doctor);
    const hearings = async () =>
      this.story.must('läkarens kommuniceringar', await client.get<{ items: Hearing[] }>('/hearings')).items;
    this.story.check('läkaren ser inget före kommuniceringen', (await hearings()).length === 0);
    await this.act('kommuniceras', 'communicate', { text, answerBy: dayFromNow(21) });
    const [told] = await hearings();
    this.story.check('läkaren läser vad det gäller', told?.text === text && told.mayAnswer, told);
    const { status } = await this.tries('end-changed', { applicationId: this.id, reason: 'För tidigt.' });
    this.story.check('avvisas: slutet medan läkarens tid löper', status === 422, status);
    this.story.must(
      'läkaren yttrar sig',
      await client.post(`/hearings/${told?.id}/statement`, { text: answer }),
    );
    const again = await client.post(`/hearings/${told?.id}/statement`, { text: answer });
    this.story.refused('läkaren yttrar sig två gånger', again, 409, 'already-answered');
    const heard = (await this.page()).communications.at(-1);
    this.story.check('yttrandet står i ärendet', heard?.answer === answer, heard);
  }
}
