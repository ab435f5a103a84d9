import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from './run-command.ts';

/** Elasticsearch 9 needs Java 21. */
const oldestJava = 21;

export const javaFolder = join(dirname(fileURLToPath(import.meta.url)), 'java');

export type Jdk = { readonly home: string; readonly java: string; readonly javac: string };

type JdkSearch = {
  readonly env: NodeJS.ProcessEnv;
  /** Folders that hold one JDK each. */
  readonly searchFolder?: string;
};

/**
 * Finds a JDK (not only a runtime: the small programs that start the servers are compiled on this machine).
 * `JAVA_HOME` comes first; one that is missing or too old is passed over.
 *
 * @throws with what to install, in plain words, when there is none
 */
export function findJdk({ env, searchFolder = '/usr/lib/jvm' }: JdkSearch): Jdk {
  const candidates = [...(env.JAVA_HOME ? [env.JAVA_HOME] : []), ...jdksIn(searchFolder)];
  for (const home of candidates) {
    const jdk = { home, java: join(home, 'bin/java'), javac: join(home, 'bin/javac') };
    if (existsSync(jdk.java) && existsSync(jdk.javac) && majorVersion(home) >= oldestJava) return jdk;
  }
  throw new Error(
    `Java ${oldestJava} or newer (a JDK, with javac) was not found under JAVA_HOME` +
      `${env.JAVA_HOME ? ` (${env.JAVA_HOME})` : ''} or in ${searchFolder}. ` +
      'Install one, for example the package temurin-25-jdk (https://adoptium.net) or openjdk-21-jdk, ' +
      'or set JAVA_HOME to it; or run Docker, and the services start from it instead.',
  );
}

function jdksIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .map((name) => join(folder, name))
      .sort((a, b) => majorVersion(b) - majorVersion(a));
  } catch {
    return [];
  }
}

/**
 * Flags for a program that lives for minutes, as those of tests do (`JAVA_SHORT_LIVED=true`): the second compiler takes more
 * time than what it makes faster gives back, and so does what collects garbage beside the program.
 *
 * @returns none for one that lives longer: what it does a million times is to be fast
 */
export function shortLivedArguments(env: NodeJS.ProcessEnv): string[] {
  return env.JAVA_SHORT_LIVED === 'true' ? ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'] : [];
}

/** Read from the file `release` that every JDK carries; 0 when there is none. */
function majorVersion(home: string): number {
  try {
    const version = /^JAVA_VERSION="(\d+)/m.exec(readFileSync(join(home, 'release'), 'utf8'));
    return Number(version?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/**
 * Fetches the jars that a pom in `java/` names, and all that they need, from Maven Central into `targetDir`.
 *
 * @throws with what to install when Maven is missing
 */
export async function fetchJars(
  pom: string,
  targetDir: string,
  jdk: Jdk,
  signal: AbortSignal,
): Promise<void> {
  const args = ['-B', '-q', '-f', join(javaFolder, pom), 'dependency:copy-dependencies'];
  try {
    await runCommand('mvn', [...args, '-DincludeScope=runtime', `-DoutputDirectory=${targetDir}`], {
      env: { JAVA_HOME: jdk.home },
      signal,
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Error('Maven (mvn) was not found. Install it, for example with: apt-get install maven', {
      cause: error,
    });
  }
}

/** Compiles one of the small programs in `java/` against the jars in a folder. */
export async function compileMain(
  {
    source,
    jarsDir,
    moreJarsDir,
    targetDir,
  }: { source: string; jarsDir: string; moreJarsDir?: string; targetDir: string },
  jdk: Jdk,
  signal: AbortSignal,
): Promise<void> {
  await mkdir(targetDir, { recursive: true });
  const folders = moreJarsDir === undefined ? [jarsDir] : [jarsDir, moreJarsDir];
  const found = await Promise.all(
    folders.map(async (folder) => (await readdir(folder)).map((name) => join(folder, name))),
  );
  const jars = found.flat().filter((name) => name.endsWith('.jar'));
  await runCommand(jdk.javac, ['-d', targetDir, '-cp', jars.join(':'), join(javaFolder, source)], { signal });
}
