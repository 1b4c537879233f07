/** Whose device this is allowed to remember: chosen by the person, on each device, and never on its own (shared computers). */
const KEY = 'utan-nat';

export const keeper = (): string | null => localStorage.getItem(KEY);
export const isKeptFor = (personId: string): boolean => keeper() === personId;
export const keepFor = (personId: string): void => localStorage.setItem(KEY, personId);
export const keepForNobody = (): void => localStorage.removeItem(KEY);
