import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useRef } from 'react';
import { isRefusal } from './refusal.js';

type Settings<Input, Output> = {
  refreshes?: QueryKey[];
  onDone?: (output: Output, input: Input) => void;
};

/**
 * One act of a person. The same act sent again after a lost answer keeps its key, so a double click or a retry has one
 * effect; what is changed gets a new key, because the api refuses another body under a used one.
 */
export function useAct<Input, Output>(
  run: (input: Input, intent: string) => Promise<Output>,
  settings: Settings<Input, Output> = {},
) {
  const queries = useQueryClient();
  const intent = useRef({ of: '', key: '' });
  const running = useRef<{ key: string; output: Promise<Output> } | null>(null);
  const finished = useRef(new Set<string>());
  return useMutation<Output, Error, Input, { key: string }>({
    onMutate: (input) => {
      const of = JSON.stringify(input) ?? '';
      if (intent.current.of !== of || !intent.current.key) intent.current = { of, key: crypto.randomUUID() };
      return { key: intent.current.key };
    },
    mutationFn: (input) => {
      const { key } = intent.current;
      // The second click of a double click joins the first.
      if (running.current?.key === key) return running.current.output;
      const output = run(input, key).finally(() => {
        running.current = null;
      });
      running.current = { key, output };
      return output;
    },
    onSuccess: async (output, input, { key }) => {
      // A joined second click has the same answer: what follows (leaving for the e-ID, above all) happens once.
      if (finished.current.has(key)) return;
      finished.current.add(key);
      intent.current = { of: '', key: '' };
      await Promise.all(
        // Whatever was done may have been a task: the number in the top bar follows.
        [...(settings.refreshes ?? []), ['inbox']].map((queryKey) => queries.invalidateQueries({ queryKey })),
      );
      settings.onDone?.(output, input);
    },
    onError: (error) => {
      if (isRefusal(error) && error.status !== 0) intent.current = { of: '', key: '' };
    },
  });
}
