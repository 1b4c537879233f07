import { verifyFiles } from './verify-files.js';

process.exitCode = await verifyFiles(process.argv.slice(2), process.env, {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
});
