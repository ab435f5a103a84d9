import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eicar } from '@vivarium/media-worker/fixtures/eicar.ts';
import { clamdAt } from '@vivarium/media-worker/scanning/clamd.ts';
import { onPath } from './get-programs.ts';
import { defineService } from './service-definition.ts';

const program = 'clamd';

/**
 * Looks through uploads for what is known to do harm. Natively it is Debian's daemon, where that is installed, with the
 * harmless file that all scanners know for their only signature: the real ones take minutes to fetch and a gigabyte of memory.
 */
export const clamav = defineService({
  name: 'clamav',
  label: 'ClamAV',
  title: 'ClamAV',
  image: 'clamav/clamav:1.4',
  port: 3310,
  isOptional: true,
  keepsNothing: true,
  url: (host, port) => `tcp://${host}:${port}`,

  async install({ env }) {
    if (found(env) !== undefined) return;
    throw new Error(
      `Uploads are not looked through for viruses: install clamav-daemon, or put ${program} on the PATH. Everything else works without.`,
    );
  },

  async plan({ env, dataDir }, port) {
    const signatures = join(dataDir, 'signatures');
    await mkdir(signatures, { recursive: true });
    await writeFile(join(signatures, 'vivarium.ndb'), signature);
    const config = join(dataDir, 'clamd.conf');
    await writeFile(config, settings(dataDir, signatures, port));
    return {
      command: found(env) ?? program,
      args: [`--config-file=${config}`],
      stopSignal: 'SIGTERM',
    };
  },

  async answers(url) {
    await clamdAt(url, 2000).ping();
    return true;
  },
});

/** Wherever in whichever kind of file its bytes are (`name:kind:place:bytes`). */
const signature = `Vivarium.Eicar:0:*:${eicar.toString('hex')}\n`;

function settings(dataDir: string, signatures: string, port: number): string {
  const lines = [
    ['DatabaseDirectory', signatures],
    ['TemporaryDirectory', dataDir],
    ['TCPAddr', '127.0.0.1'],
    ['TCPSocket', port],
    ['Foreground', 'yes'],
    ['MaxThreads', 4],
    // Nothing else than that file of ours is put there.
    ['SelfCheck', 0],
    ['OfficialDatabaseOnly', 'no'],
  ];
  return lines.map((line) => `${line.join(' ')}\n`).join('');
}

/** Debian keeps it where only administrators have their PATH. */
const found = (env: NodeJS.ProcessEnv) => onPath(env, [program], ['/usr/sbin']);
