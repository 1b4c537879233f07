import { removeRun } from './support/test-run.mjs';

export default async function teardown() {
  await removeRun(process.env.SPECIALISTVAGEN_TEST_RUN);
}
