import '../compile-further';
import { soakCommand } from './soak-command';

process.exitCode = await soakCommand(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
});
