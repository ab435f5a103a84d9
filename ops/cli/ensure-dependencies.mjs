import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Runs before anything is installed and on Node 20: built-ins only.
 *
 * @typedef {{ packages?: Record<string, { version?: string, integrity?: string, optional?: boolean, link?: boolean, devOptional?: boolean }> }} Lock
 */

/**
 * Whether what npm installed is what the lock file asks for. npm keeps its own account of what it installed in
 * `node_modules/.package-lock.json`, as the last thing that it does, so an interrupted installation has none.
 *
 * @param {Lock | null} wanted package-lock.json
 * @param {Lock | null} installed node_modules/.package-lock.json
 * @returns {boolean}
 */
export function matchesLock(wanted, installed) {
  if (!wanted?.packages || !installed?.packages) return false;
  const places = Object.entries(wanted.packages).filter(([place]) => place.includes('node_modules/'));
  for (const [place, entry] of places) {
    const present = installed.packages[place];
    // What is meant for other systems is left out.
    if (!present && (entry.optional || entry.devOptional)) continue;
    if (!present || present.version !== entry.version || present.integrity !== entry.integrity) return false;
  }
  return Object.keys(installed.packages).every(
    (place) => !place.includes('node_modules/') || wanted.packages?.[place] !== undefined,
  );
}

/**
 * Installs the npm packages unless they are there already, saying what it does.
 *
 * @param {string} root the repository
 * @returns {Promise<void>}
 * @throws {Error} in words for a person
 */
export async function ensureDependencies(root) {
  const read = (/** @type {string} */ file) => {
    try {
      return JSON.parse(readFileSync(join(root, file), 'utf8'));
    } catch {
      return null;
    }
  };
  const complete = () =>
    matchesLock(read('package-lock.json'), read('node_modules/.package-lock.json')) && nodeWorks(root);
  if (complete()) return;
  await installPackages(root);
  if (!nodeWorks(root)) {
    throw new Error(
      'npm installed the packages, but not Node 24 (node_modules/node/bin/node). Its install script may be switched ' +
        'off: try “npm ci --ignore-scripts=false”.',
    );
  }
}

/**
 * The Node that the repository pins; the one that runs this file may be older.
 *
 * @param {string} root
 */
export function pinnedNode(root) {
  return join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/** @param {string} root */
function nodeWorks(root) {
  return existsSync(pinnedNode(root)) && spawnSync(pinnedNode(root), ['--version']).status === 0;
}

/** @param {string} root */
async function installPackages(root) {
  const startedAt = Date.now();
  const say = (/** @type {string} */ mark) =>
    `${mark} npm packages … ${((Date.now() - startedAt) / 1000).toFixed(1)} s`;
  const timer = setInterval(() => {
    process.stderr.write(
      `… installing npm packages (first time only, about a minute): ${count(root)} there, `,
    );
    process.stderr.write(`${((Date.now() - startedAt) / 1000).toFixed(0)} s\n`);
  }, 2000);
  try {
    await npmCi(root);
    process.stderr.write(`${say('✓')}\n`);
  } finally {
    clearInterval(timer);
  }
}

/** @param {string} root */
function count(root) {
  try {
    return readdirSync(join(root, 'node_modules')).length;
  } catch {
    return 0;
  }
}

/** @param {string} root */
function npmCi(root) {
  // Its own group, so that an interruption reaches npm's own children too.
  const child = spawn('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--include=dev'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
  /** @type {NodeJS.Signals | null} */
  let interruption = null;
  const interrupt = (/** @type {NodeJS.Signals} */ signal) => {
    interruption ??= signal;
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  };
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  for (const signal of signals) process.once(signal, interrupt);
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new Error(`npm could not be run: ${error.message}`)));
    child.once('close', (code) => {
      for (const signal of signals) process.off(signal, interrupt);
      if (interruption) reject(new Error(`Interrupted by ${interruption} while npm installed the packages.`));
      else if (code !== 0) reject(new Error(`npm ci failed (${code}):\n${output.trim().slice(-3000)}`));
      else resolve(undefined);
    });
  });
}
