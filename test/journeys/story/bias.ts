import type { Story } from './story.js';

/** Said by each officer once they have seen who the parties are. */
export async function stateNoBias(story: Story, id: string, officer: string): Promise<void> {
  const client = await story.as(officer);
  const { revision } = story.must('ärendet', await client.get<{ revision: number }>(`/cases/${id}`));
  story.must('jäv finns inte', await client.post(`/cases/${id}/bias`, { revision, hasBias: false }));
}
