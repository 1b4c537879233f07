import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { isRefusal } from '../client/refusal.js';
import { usePerson } from '../client/session.js';
import { useAct } from '../client/use-act.js';
import { isKeptFor } from './device.js';
import { addUnsent } from './outbox.js';
import { SENDERS, type InputOf, type Kind, type OutputOf } from './senders.js';
import { unsentKey } from './use-unsent.js';

type Settings<K extends Kind> = {
  title: (input: InputOf<K>) => string;
  refreshes?: QueryKey[];
  onDone: (output: OutputOf<K>, input: InputOf<K>) => void;
  /** It lies on the device and is sent when there is a net. */
  onQueued: (input: InputOf<K>) => void;
};
type Result<K extends Kind> = { output: OutputOf<K> } | { output: null };

/** An act that may be done without a net, where the person has chosen to keep things on the device; elsewhere as `useAct`. */
export function useSentLater<K extends Kind>(kind: K, { title, refreshes, onDone, onQueued }: Settings<K>) {
  const { personId } = usePerson();
  const queries = useQueryClient();
  const send = SENDERS[kind] as unknown as (input: InputOf<K>, intent: string) => Promise<OutputOf<K>>;
  return useAct<InputOf<K>, Result<K>>(
    async (input, intent) => {
      try {
        return { output: await send(input, intent) };
      } catch (error) {
        if (!isRefusal(error) || error.status !== 0 || !isKeptFor(personId)) throw error;
        const writtenAt = new Date().toISOString();
        await addUnsent(personId, { id: intent, kind, input, title: title(input), writtenAt, reasons: null });
        await queries.invalidateQueries({ queryKey: unsentKey(personId) });
        return { output: null };
      }
    },
    {
      ...(refreshes ? { refreshes } : {}),
      onDone: ({ output }, input) => (output === null ? onQueued(input) : onDone(output, input)),
    },
  );
}
