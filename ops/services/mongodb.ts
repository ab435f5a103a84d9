import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { cacheDir, installOnce } from './cache.ts';
import { serviceUser } from './credentials.ts';
import { compileMain, fetchJars, findJdk, javaFolder, shortLivedArguments } from './java.ts';
import { runCommand } from './run-command.ts';
import { defineService } from './service-definition.ts';

const version = '1.47.0';
const mainSource = 'MongodbMain.java';
const fileName = 'data.mv';

/**
 * A stand-in for MongoDB, as no MongoDB server can be had from a package registry: mongo-java-server. It has
 * compare-and-set updates, arrays, unique indexes and aggregation; it has no transactions, change streams, text
 * or partial indexes, so write only what works on both.
 */
export const mongodb = defineService({
  name: 'mongodb',
  label: 'MongoDB',
  title: `MongoDB (stand-in, mongo-java-server ${version})`,
  image: 'mongo:8',
  port: 27017,
  // Direct: the set of Compose calls its member by a name that is known in its network only.
  url: (host, port, password) =>
    `mongodb://${serviceUser}:${password}@${host}:${port}/vivarium?authSource=admin&directConnection=true`,
  // The stand-in has no users of its own: what is asked for is our own guard's, in the plainest mechanism.
  nativeUrl: (host, port, password) =>
    `mongodb://${serviceUser}:${password}@${host}:${port}/vivarium?authMechanism=PLAIN&authSource=$external`,

  async install({ env, progress, signal }) {
    const jdk = findJdk({ env });
    await installOnce(installation(env), async (dir) => {
      progress.step('installing the MongoDB stand-in (first time only, ~6 MB)');
      const jarsDir = join(dir, 'lib');
      await fetchJars('mongodb.pom.xml', jarsDir, jdk, signal);
      await compileMain({ source: mainSource, jarsDir, targetDir: join(dir, 'classes') }, jdk, signal);
    });
  },

  async plan({ env, purpose, dataDir, password }, port) {
    const home = installation(env);
    const isOnDisk = purpose === 'demo' || env.MONGODB_ON_DISK === 'true';
    const storage = isOnDisk ? join(dataDir, fileName) : 'memory';
    return {
      command: findJdk({ env }).java,
      args: [
        ...shortLivedArguments(env),
        // It would begin with a part of the machine's memory, and fill that before it looks for garbage.
        '-Xms64m',
        '-Xmx1g',
        '-XX:+UseSerialGC',
        '-cp',
        `${join(home, 'classes')}:${join(home, 'lib')}/*`,
        'MongodbMain',
        `${port}`,
        storage,
      ],
      env: { GUARD_USER: serviceUser, GUARD_PASSWORD: password },
      stopSignal: 'SIGTERM',
    };
  },

  container: (container, _env, password) =>
    container.withEnvironment({
      MONGO_INITDB_ROOT_USERNAME: serviceUser,
      MONGO_INITDB_ROOT_PASSWORD: password,
    }),

  async answers(url) {
    const client = new MongoClient(url, { serverSelectionTimeoutMS: 1000 });
    try {
      // Not a ping, which is answered before one has signed in.
      await client.db('admin').command({ listDatabases: 1 });
      return true;
    } finally {
      await client.close();
    }
  },
});

/** A changed launcher must not find the classes of an older one, so its text is part of the folder's name. */
function installation(env: NodeJS.ProcessEnv): string {
  const source = readFileSync(join(javaFolder, mainSource));
  const hash = createHash('sha256').update(source).digest('hex').slice(0, 8);
  return join(cacheDir(env), `mongo-java-server-${version}-${hash}`);
}

/**
 * Writes the files of a stopped stand-in anew, with nothing in them but what it holds.
 * @param dataDir of all services
 */
export async function compactMongodbFiles(
  dataDir: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<void> {
  const jars = `${join(installation(env), 'lib')}/*`;
  const file = join(dataDir, 'mongodb', fileName);
  await runCommand(findJdk({ env }).java, ['-cp', jars, 'org.h2.mvstore.MVStoreTool', '-compact', file], {});
}
