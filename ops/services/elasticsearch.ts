import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { copyFile, cp, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cacheDir, installOnce } from './cache.ts';
import { hunspellFiles } from './hunspell.ts';
import { compileMain, fetchJars, findJdk, type Jdk, javaFolder, shortLivedArguments } from './java.ts';
import { runCommand } from './run-command.ts';
import { defineService, type NativeContext, type Purpose } from './service-definition.ts';
import { authorizationOf, withoutCredentials } from './without-credentials.ts';

const version = '9.5.3';
const mainSource = 'ElasticsearchMain.java';
const guardSource = 'GuardedNetty4Plugin.java';
/** The user that the image makes; a guard of our own knows the same one. */
const user = 'elastic';
/** The module that serves HTTP; the only one of the distribution's modules on Maven Central that is needed. */
const netty = 'transport-netty4';

/**
 * Elasticsearch from the jars on Maven Central: the real server without the modules that the distribution
 * bundles (painless, percolator, analysis-common…), so write only what works on both.
 */
export const elasticsearch = defineService({
  name: 'elasticsearch',
  label: 'Elasticsearch',
  title: `Elasticsearch ${version}`,
  image: `elasticsearch:${version}`,
  port: 9200,
  url: (host, port, password) => `http://${user}:${password}@${host}:${port}`,

  async install({ env, progress, signal }) {
    const jdk = findJdk({ env });
    await installOnce(installation(env), async (dir) => {
      progress.step('installing Elasticsearch (first time only, ~45 MB)');
      await installInto(dir, jdk, signal);
    });
  },

  async plan(context, port) {
    const home = installation(context.env);
    const jdk = findJdk(context);
    const config = join(context.dataDir, 'config');
    await writeConfig(config, context, port);
    return {
      command: jdk.java,
      args: [
        ...shortLivedArguments(context.env),
        ...javaArguments(home, heapSize(context.purpose, context.env)),
        'ElasticsearchMain',
        home,
        config,
      ],
      env: { GUARD_USER: user, GUARD_PASSWORD: context.password },
      stopSignal: 'SIGTERM',
    };
  },

  container(container, env, password) {
    const heap = heapSize('test', env);
    return container
      .withEnvironment({
        'discovery.type': 'single-node',
        'xpack.security.enabled': 'true',
        // The connection does not leave the machine.
        'xpack.security.http.ssl.enabled': 'false',
        ELASTIC_PASSWORD: password,
        'action.auto_create_index': 'false',
        ES_JAVA_OPTS: `-Xms${heap} -Xmx${heap}`,
      })
      .withCopyFilesToContainer(
        hunspellFiles().map(({ source, path }) => ({
          source,
          target: `/usr/share/elasticsearch/config/${path}`,
        })),
      );
  },

  async answers(url) {
    const response = await fetch(
      `${withoutCredentials(url)}/_cluster/health?wait_for_status=yellow&timeout=1s`,
      {
        headers: authorizationOf(url),
        signal: AbortSignal.timeout(3000),
      },
    );
    return response.ok;
  },
});

/** Listings up to which half a gigabyte is plenty: the demo's own use a fifth of it. */
const FEW_LISTINGS = 50_000;

/** The heap's size in Java's notation: `ES_HEAP` if set, else 512 MB, and twice that for a demo of many listings. */
export function heapSize(purpose: Purpose, env: NodeJS.ProcessEnv): string {
  const wanted = env.ES_HEAP;
  if (!wanted) return purpose === 'demo' && Number(env.DEMO_LISTINGS || 0) > FEW_LISTINGS ? '1g' : '512m';
  if (!/^\d+[mg]$/i.test(wanted)) throw new Error(`ES_HEAP must look like 4g or 512m, not “${wanted}”`);
  return wanted;
}

/** A changed launcher must not find the classes of an older one, so its text is part of the folder's name. */
function installation(env: NodeJS.ProcessEnv): string {
  const sources = [mainSource, guardSource].map((source) => readFileSync(join(javaFolder, source)));
  const hash = createHash('sha256').update(Buffer.concat(sources)).digest('hex').slice(0, 8);
  return join(cacheDir(env), `elasticsearch-${version}-${hash}`);
}

async function installInto(dir: string, jdk: Jdk, signal: AbortSignal): Promise<void> {
  const lib = join(dir, 'lib');
  const module = join(dir, 'modules', netty);
  await fetchJars('elasticsearch.pom.xml', lib, jdk, signal);
  await compileMain({ source: mainSource, jarsDir: lib, targetDir: join(dir, 'classes') }, jdk, signal);
  await mkdir(module, { recursive: true });
  for (const jar of await readdir(lib)) {
    if (jar.startsWith('netty-') || jar.startsWith(netty)) await rename(join(lib, jar), join(module, jar));
  }
  const jar = join(module, `${netty}-${version}.jar`);
  await extractDescriptors(jar, module, jdk, signal);
  await guard(jar, { lib, module, dir }, jdk, signal);
}

/** Puts a password before the HTTP module: a class of ours into its jar, and that class in its descriptor. */
async function guard(
  jar: string,
  { lib, module, dir }: { lib: string; module: string; dir: string },
  jdk: Jdk,
  signal: AbortSignal,
): Promise<void> {
  const targetDir = join(dir, 'guard');
  await compileMain({ source: guardSource, jarsDir: lib, moreJarsDir: module, targetDir }, jdk, signal);
  await runCommand(join(jdk.home, 'bin/jar'), ['uf', jar, '-C', targetDir, 'org'], { signal });
  const descriptor = join(module, 'plugin-descriptor.properties');
  const text = await readFile(descriptor, 'utf8');
  await writeFile(descriptor, text.replace(/^(classname=.*\.)Netty4Plugin$/m, '$1GuardedNetty4Plugin'));
}

/** The jar carries the two files that the server looks for beside it. */
async function extractDescriptors(jar: string, module: string, jdk: Jdk, signal: AbortSignal): Promise<void> {
  const inside = `META-INF/es-plugins/${netty}`;
  await runCommand(join(jdk.home, 'bin/jar'), ['xf', jar, inside], { cwd: module, signal });
  await cp(join(module, inside), module, { recursive: true });
}

/** The flags that the distribution's own launcher passes, as far as they apply without its modules. */
function javaArguments(home: string, heap: string): string[] {
  return [
    `-Xms${heap}`,
    `-Xmx${heap}`,
    '-XX:+ExitOnOutOfMemoryError',
    '-Djava.awt.headless=true',
    '-Dlog4j.shutdownHookEnabled=false',
    '-Dlog4j2.disable.jmx=true',
    '--module-path',
    join(home, 'lib'),
    '--add-modules',
    'jdk.incubator.vector,jdk.net,jdk.management.agent,ALL-MODULE-PATH',
    '--enable-native-access=org.elasticsearch.nativeaccess,org.apache.lucene.core',
    '-cp',
    join(home, 'classes'),
  ];
}

async function writeConfig(config: string, { dataDir, purpose }: NativeContext, port: number): Promise<void> {
  for (const { source, path } of hunspellFiles()) {
    await mkdir(dirname(join(config, path)), { recursive: true });
    await copyFile(source, join(config, path));
  }
  await copyFile(join(javaFolder, 'log4j2.properties'), join(config, 'log4j2.properties'));
  const settings = {
    'cluster.name': 'vivarium',
    'node.name': 'vivarium',
    'discovery.type': 'single-node',
    'network.host': '127.0.0.1',
    'http.port': port,
    'transport.port': 0,
    'path.data': join(dataDir, 'data'),
    'path.logs': join(dataDir, 'logs'),
    // A write to a mistyped or not yet created index is an error here, never a guessed mapping.
    'action.auto_create_index': false,
    // A full laptop disk should not make a demo read-only.
    'cluster.routing.allocation.disk.threshold_enabled': false,
    ...(purpose === 'test' ? { 'cluster.max_shards_per_node': 5000 } : {}),
  };
  // JSON is YAML: nothing needs to be escaped by hand.
  await writeFile(join(config, 'elasticsearch.yml'), JSON.stringify(settings, null, 2));
}
