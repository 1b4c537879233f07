import { banner } from './banner.js';
import { UsageError, readSettings } from './settings.js';
import type { StandaloneSettings } from './settings.js';
import { startStandalone } from './start-standalone.js';
import { StartInterrupted, StopList } from './stop-list.js';

const say = (line: string) => console.error(line);
const sentenceOf = (error: unknown) =>
  error instanceof Error && error.message ? error.message : 'Specialistvägen kunde inte starta.';

/** `npm start`: the whole product behind one address, from an empty folder. Ctrl-C stops all of it, also while it starts. */
async function main(): Promise<void> {
  const settings = readSettings(process.argv.slice(2), process.env);
  const running = new StopList();
  let starting: Promise<void> | undefined;
  const stop = async (code: number) => {
    try {
      await running.stopAll();
      // What was just being started is stopped by the start itself.
      await starting?.catch(() => undefined);
      process.exit(code);
    } catch (error) {
      say(sentenceOf(error));
      process.exit(1);
    }
  };
  process.on('SIGINT', () => void stop(0)).on('SIGTERM', () => void stop(0));
  starting = start(settings, running, (name, code) => {
    say(`${name} stannade oväntat (kod ${code}). Allt stängs; starta om med npm start.`);
    void stop(1);
  });
  await starting.catch(async (error: unknown) => {
    if (error instanceof StartInterrupted || running.isStopping) return;
    say(sentenceOf(error));
    starting = undefined;
    await stop(1);
  });
}

async function start(
  settings: StandaloneSettings,
  running: StopList,
  onUnexpectedExit: (name: string, code: number | null) => void,
): Promise<void> {
  const { publicUrl, seconds } = await startStandalone({
    settings,
    running,
    progress: say,
    onUnexpectedExit,
  });
  console.log(banner({ publicUrl, dataDir: settings.dataDir }, seconds));
}

void main().catch((error: unknown) => {
  say(sentenceOf(error));
  process.exit(error instanceof UsageError ? 2 : 1);
});
