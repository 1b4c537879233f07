type Question = { question?: string };

/** In a measured process: answers the questions of the process that started it. */
export function answerQuestions(answers: Readonly<Record<string, () => unknown>> = {}): void {
  const all: Readonly<Record<string, () => unknown>> = { cpu: () => process.cpuUsage(), ...answers };
  process.on('message', ({ question }: Question) => {
    if (question !== undefined) process.send?.({ answer: all[question]?.() ?? null });
  });
}

/** What the starting process sends first. */
export function firstInput<T>(): Promise<T> {
  return new Promise((resolve) => {
    process.once('message', ({ input }: { input: T }) => resolve(input));
  });
}
