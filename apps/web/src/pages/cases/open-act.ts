/** Which act is open, and what the fault it came from has already told it. */
export type OpenAct = { name: string; documentId: string | null; rule: string | null; text: string };
