import { spawn } from 'node:child_process';

/** Runs an R script and gives what it printed; its own words when it fails. Not synchronous: the api answers in this process. */
export async function runR(script: string, ...args: readonly string[]): Promise<string> {
  const child = spawn('Rscript', ['--vanilla', '-', ...args]);
  let [printed, complaint] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  child.stdin.end(script);
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  if (status !== 0) throw new Error(`Rscript: ${complaint}`);
  return printed;
}
