import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findJdk } from './java.ts';

describe('finding a JDK', () => {
  let searchFolder: string;
  beforeEach(async () => {
    searchFolder = await mkdtemp(join(tmpdir(), 'vivarium-jdk-'));
  });
  afterEach(() => rm(searchFolder, { recursive: true, force: true }));

  /** A folder with what is looked at in a JDK. @returns the folder */
  async function aJdk(name: string, version: string, { compiler = true } = {}): Promise<string> {
    const home = join(searchFolder, name);
    await mkdir(join(home, 'bin'), { recursive: true });
    await writeFile(join(home, 'release'), `IMPLEMENTOR="X"\nJAVA_VERSION="${version}"\n`);
    for (const program of compiler ? ['java', 'javac'] : ['java']) {
      await writeFile(join(home, 'bin', program), '');
      await chmod(join(home, 'bin', program), 0o755);
    }
    return home;
  }

  it('takes JAVA_HOME before anything newer', async () => {
    const chosen = await aJdk('mine', '21.0.4');
    await aJdk('newer', '25.0.3');
    expect(findJdk({ env: { JAVA_HOME: chosen }, searchFolder }).home).toBe(chosen);
  });

  it('passes over a JAVA_HOME that is missing or too old, and takes the newest of the others', async () => {
    const old = await aJdk('old', '17.0.15');
    await aJdk('b', '21.0.4');
    const newest = await aJdk('a', '25.0.3');
    expect(findJdk({ env: { JAVA_HOME: old }, searchFolder }).home).toBe(newest);
    expect(findJdk({ env: { JAVA_HOME: '/nowhere' }, searchFolder }).home).toBe(newest);
  });

  it('says what to install when there is only an old one, or one without a compiler', async () => {
    await aJdk('old', '17.0.15');
    await aJdk('runtime', '25.0.3', { compiler: false });
    const search = () => findJdk({ env: { JAVA_HOME: '/nowhere' }, searchFolder });
    expect(search).toThrow(/Java 21 or newer .* was not found under JAVA_HOME \(\/nowhere\)/);
    expect(search).toThrow(/Install one, for example the package/);
  });

  it('does not mind a search folder that does not exist', () => {
    expect(() => findJdk({ env: {}, searchFolder: join(searchFolder, 'none') })).toThrow('was not found');
  });
});
