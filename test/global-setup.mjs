import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PREFIX, removeRun } from './support/test-run.mjs';

// One folder for each run of Jest. The first spec that asks for a database starts the server in it; a run without one
// starts nothing. What a killed run left behind is removed here.
export default function setup() {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(PREFIX) ? Number(name.slice(PREFIX.length).split('-')[0]) : 0;
    if (pid && !isAlive(pid)) removeRun(join(tmpdir(), name));
  }
  process.env.SPECIALISTVAGEN_TEST_RUN = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
