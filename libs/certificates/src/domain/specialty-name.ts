import { specialtyById } from '@specialistvagen/regulations';

/** The name that is printed and shown; an id that no version knows is shown as it is rather than hidden. */
export function specialtyName(id: string): string;
export function specialtyName(id: string | null): string | null;
export function specialtyName(id: string | null): string | null {
  return id === null ? null : (specialtyById(id)?.name ?? id);
}
