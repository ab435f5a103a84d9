import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';

// `node ops/compose/secrets.mjs`: writes into .env, which Compose reads and git does not, the secrets that are not there yet.
// Runs on any Node, before anything is installed. It prints no secret.

// Each variable that the file demands, and has no default for, is a secret.
const demanded = readFileSync('docker-compose.yml', 'utf8').matchAll(/\$\{(\w+):\?/g);
const names = [...new Set([...demanded].map(([, name]) => name))];
const file = '.env';
const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
const missing = names.filter((name) => !new RegExp(`^${name}=.+`, 'm').test(before));
// They begin with a letter: NATS takes what begins with a digit for a number.
const lines = missing.map((name) => `${name}=v${randomBytes(24).toString('hex')}\n`);
const separator = before === '' || before.endsWith('\n') ? '' : '\n';
if (missing.length > 0) writeFileSync(file, before + separator + lines.join(''), { mode: 0o600 });
// One that was there before was perhaps readable by all.
if (existsSync(file)) chmodSync(file, 0o600);
process.stdout.write(
  missing.length > 0 ? `${file} has new: ${missing.join(', ')}\n` : `${file} has them all\n`,
);
