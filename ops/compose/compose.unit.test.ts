import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { passwordVariableOf, portVariableOf } from '../services/docker-compose.ts';
import { variableOf } from '../services/service-env.ts';
import { serviceDefinitions, serviceNames } from '../services/service-names.ts';
import { programs } from '../system/server-names.ts';
import { aSecret, type ComposeService, composeText, readComposeFile, withDefaults } from './compose-file.ts';
import { baseImageOf, lastOf, readStages } from './dockerfile.ts';

const compose = readComposeFile();
const stages = readStages();
const all = Object.entries(compose.services);
/** Images of ours, each with the service of its name. */
const ours = [...new Set(all.flatMap(([, { build }]) => build?.target ?? []))].map(
  (name) => [name, theService(name)] as const,
);

function theService(name: string): ComposeService {
  const service = compose.services[name];
  if (!service) throw new Error(`docker-compose.yml has no service ${name}`);
  return service;
}

/** In containers nginx is the gateway, with variables of its own. */
const inContainers = programs
  .filter(({ name, onlyInDevelopment }) => name !== 'gateway' && !onlyInDevelopment)
  .map((program) => [program.name, program] as const);

const isInContainers = (server: string) =>
  programs.some(({ name, onlyInDevelopment }) => name === server && !onlyInDevelopment);

/** Those that do one thing before others start, and end. */
const doesEnd = ({ restart }: ComposeService) => restart === 'on-failure';
const lasting = all.filter(([, service]) => !doesEnd(service));

describe('each container of docker-compose.yml', () => {
  it.each(lasting)('%s says how its health is asked for', (_, service) => {
    expect(service.healthcheck?.test.length).toBeGreaterThan(1);
  });

  it.each(lasting)('%s keeps no more of what it says than there is room for', (_, { logging }) => {
    expect(logging?.driver).toBe('json-file');
    expect(logging?.options).toEqual({
      'max-size': expect.stringMatching(/^\d+m$/),
      'max-file': expect.stringMatching(/^\d$/),
    });
  });

  it.each(all)('%s is of an image with a version', (_, { image }) => {
    expect(image).toMatch(/^[a-z/-]+:v?\d[\w.-]*$/);
  });

  it.each(all)('%s is published on this machine only, if at all', (_, { ports }) => {
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:\d+:\d+$/);
  });

  it.each(all)('%s waits for the health of what it needs, not only for its start', (_, service) => {
    for (const [name, { condition }] of Object.entries(service.depends_on)) {
      const needed = theService(name);
      expect(condition).toBe(doesEnd(needed) ? 'service_completed_successfully' : 'service_healthy');
      expect(needed.healthcheck !== undefined || doesEnd(needed)).toBe(true);
    }
  });

  it.each(all)(
    '%s mounts only volumes that are declared and files that are in the repository',
    (_, service) => {
      for (const volume of service.volumes) {
        if (typeof volume === 'string') expect(compose.volumes).toHaveProperty([volume.split(':')[0] ?? '']);
        else expect(existsSync(new URL(`../../${volume.source}`, import.meta.url))).toBe(true);
      }
    },
  );
});

describe('each service that is started natively too', () => {
  it.each(serviceNames)('%s has the image and the port that the tests use', (name) => {
    const { image, ports } = theService(name);
    expect(image).toBe(serviceDefinitions[name].image);
    expect(ports[0]).toMatch(new RegExp(`:${serviceDefinitions[name].port}$`));
  });

  it.each(serviceNames)('%s is moved to another port of this machine by the variable of its name', (name) => {
    expect(composeText).toContain(`127.0.0.1:\${${portVariableOf(name)}:-`);
  });
});

describe('who opens files of strangers', () => {
  const worker = theService('media-worker');

  it('reaches what it works with, and neither the databases nor the world', () => {
    expect(worker.networks).toEqual(['media']);
    expect(compose.networks.media).toEqual({ internal: true });
    const reached = all.filter(([, { networks }]) => networks.includes('media')).map(([name]) => name);
    expect(reached.toSorted()).toEqual(['clamav', 'gateway', 'media-worker', 'nats', 's3']);
    // Those are not cut off from the others.
    for (const name of ['clamav', 'gateway', 'nats', 's3'])
      expect(theService(name).networks).toContain('backend');
  });

  it('writes nowhere but where files are dealt with, and gains no rights', () => {
    const { read_only, tmpfs, volumes, cap_drop, security_opt, privileged } = worker;
    expect({ read_only, volumes, cap_drop, security_opt, privileged }).toEqual({
      ...{ read_only: true, volumes: [], cap_drop: ['ALL'], privileged: false },
      security_opt: ['no-new-privileges:true'],
    });
    expect(tmpfs.map((mount) => mount.split(':')[0])).toEqual(['/tmp']);
  });

  it('has bounds on memory and processes, and no password but those of what it works with', () => {
    expect(worker.mem_limit).toMatch(/^\d+m$/);
    expect(worker.pids_limit).toBeGreaterThan(0);
    const secrets = Object.entries(worker.environment).filter(([, value]) => value.includes(aSecret));
    expect(secrets.map(([name]) => name).toSorted()).toEqual(['NATS_URL', 'S3_URL']);
  });

  it('scans what it opens, and has FFmpeg in its image', () => {
    expect(worker.environment).toMatchObject({ SCAN: 'required', CLAMAV_URL: 'tcp://clamav:3310' });
    const dockerfile = readFileSync(new URL('Dockerfile', import.meta.url), 'utf8');
    expect(dockerfile).toMatch(
      /FROM server AS media-worker\nUSER root\nRUN .*install .* ffmpeg.*\nUSER node/,
    );
  });
});

describe('mails', () => {
  it('stay on this machine until another server is set', () => {
    expect(theService('worker').environment.SMTP_URL).toBe('smtp://mailpit:1025');
    expect(theService('mailpit').ports).toEqual(['127.0.0.1:8025:8025']);
    for (const [, { environment }] of all) expect(environment).not.toHaveProperty('DEV_MAILBOX');
  });
});

describe('the replica set of MongoDB', () => {
  const { command = [], healthcheck, entrypoint = [] } = theService('mongodb');
  const following = (option: string) => command[command.indexOf(option) + 1] ?? '';

  it('has one name, by which the servers ask for it', () => {
    const urls = all.flatMap(([, { environment }]) => environment.MONGODB_URL ?? []);
    expect(urls.length).toBeGreaterThan(0);
    for (const url of urls) expect(new URL(url).searchParams.get('replicaSet')).toBe(following('--replSet'));
    expect(healthcheck?.test.join(' ')).toContain(`_id: '${following('--replSet')}'`);
  });

  it('calls its member by the name that it has in the network', () => {
    expect(healthcheck?.test.join(' ')).toContain(`host: 'mongodb:${serviceDefinitions.mongodb.port}'`);
  });

  it('is started by the image, with the key that was written before', () => {
    expect(entrypoint.join(' ')).toContain(`>${following('--keyFile')}`);
    expect(entrypoint.join(' ')).toContain('exec docker-entrypoint.sh');
  });

  it("is started again in the same container, where the key of the first start is somebody else's", ({
    onTestFinished,
  }) => {
    const folder = mkdtempSync(join(tmpdir(), 'vivarium-mongodb-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    // In place of what needs the image: nobody's owner changes, and what would start says what it was given.
    const stubs = { chown: 'exit 0', 'docker-entrypoint.sh': 'echo "$@"; cat "$5"' };
    for (const [name, line] of Object.entries(stubs))
      writeFileSync(join(folder, name), `#!/bin/sh\n${line}\n`, { mode: 0o755 });
    const inFolder = (words: string) => words.replaceAll('$$', '$').replaceAll('/tmp/', `${folder}/`);
    const [shell = '', ...words] = [...entrypoint, ...command].map(inFolder);
    const start = () =>
      // -C stands for the kernel: a file that is there is not opened to be written.
      execFileSync(shell, ['-C', ...words], {
        env: { PATH: `${folder}:${process.env.PATH}`, MONGO_INITDB_ROOT_PASSWORD: 'secret' },
        encoding: 'utf8',
      });
    const first = start();
    expect(first).toBe(`${command.map(inFolder).join(' ')}\nsecret`);
    expect(start()).toBe(first);
  });

  it('is reached from outside the network without its names', () => {
    expect(serviceDefinitions.mongodb.url('127.0.0.1', 1, 'p')).toContain('directConnection=true');
  });
});

describe('each image of ours', () => {
  it.each(ours)('%s has a target in the Dockerfile', (name, { build }) => {
    expect(build?.target).toBe(name);
    expect(stages.has(name)).toBe(true);
  });

  it.each(ours)('%s does not run as root', (name, service) => {
    expect(lastOf('USER', name, stages)).toMatch(/^(node|101)$/);
    expect(service.user).toBeUndefined();
    expect(service.privileged).toBe(false);
  });

  it.each(ours)('%s is based on an official image with a version', (name) => {
    expect(baseImageOf(name, stages)).toMatch(/^(node:24-slim|nginxinc\/nginx-unprivileged:\d\S*)$/);
  });

  it.each(ours)('%s says how its health is asked for, also without Compose', (name) => {
    expect(lastOf('HEALTHCHECK', name, stages)).toContain('CMD');
  });

  it.each(ours.filter(([name]) => name !== 'gateway'))('%s runs the program of its name', (name) => {
    const entryPoint = programs.find((program) => program.name === name)?.entryPoint;
    expect(lastOf('CMD', name, stages)).toContain(`"${entryPoint}"`);
    expect(existsSync(new URL(`../../${entryPoint}`, import.meta.url))).toBe(true);
  });
});

describe('each program of the application', () => {
  it.each(programs.filter(({ onlyInDevelopment }) => !onlyInDevelopment))(
    '$name has a container that lasts or ends as it does and is told where the others are',
    ({ name, ends, upstreams = {} }) => {
      const service = theService(name);
      expect(doesEnd(service)).toBe(ends);
      for (const [variable, { server }] of Object.entries(upstreams))
        if (isInContainers(server)) expect(service.environment).toHaveProperty(variable);
    },
  );

  it('that ends runs what it is told to', () => {
    for (const { name, entryPoint, args = [] } of programs.filter(({ ends }) => ends)) {
      expect(theService(name).command).toEqual(['node', entryPoint, ...args]);
    }
  });
});

/** What lets somebody in somewhere: no file that everybody has may hold one. */
const secretVariables = [
  ...serviceNames.filter((name) => !serviceDefinitions[name].keepsNothing).map(passwordVariableOf),
  'INTERNAL_TOKEN',
  'CURSOR_KEY',
  'PRIVATE_DATA_KEYS',
];

describe('each secret', () => {
  it.each(secretVariables)('%s has no default, and without it nothing starts', (name) => {
    const used = [...composeText.matchAll(new RegExp(`\\$\\{${name}([^}]*)\\}`, 'g'))].map(
      ([, more]) => more ?? '',
    );
    expect(used.some((more) => more.startsWith(':?'))).toBe(true);
    expect(used.filter((more) => more !== '' && !more.startsWith(':?'))).toEqual([]);
  });

  it('is one that the script of the first line makes, once', ({ onTestFinished }) => {
    const folder = mkdtempSync(join(tmpdir(), 'vivarium-secrets-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, 'docker-compose.yml'), composeText);
    const make = () => {
      const script = fileURLToPath(new URL('secrets.mjs', import.meta.url));
      execFileSync(process.execPath, [script], { cwd: folder });
      return parseEnv(readFileSync(join(folder, '.env'), 'utf8'));
    };
    writeFileSync(join(folder, '.env'), 'PORT=8080', { mode: 0o644 });
    const { PORT, ...made } = make();
    expect(PORT).toBe('8080');
    expect(statSync(join(folder, '.env')).mode & 0o777).toBe(0o600);
    expect(Object.keys(made).sort()).toEqual([...secretVariables].sort());
    expect(new Set(Object.values(made)).size).toBe(secretVariables.length);
    expect(make()).toEqual({ PORT, ...made });
  });

  it('stands in the URL of its service, as that of each service has one', () => {
    for (const [, { environment }] of all) {
      for (const [name, value] of Object.entries(environment)) {
        const service = serviceNames.find((one) => variableOf(one) === name);
        if (service !== undefined && !serviceDefinitions[service].keepsNothing)
          expect(new URL(value).password).toBe(aSecret);
      }
    }
  });
});

describe('the environment that Compose gives', () => {
  it.each(inContainers)('%s is complete, and holds nothing that it does not know', (name, { config }) => {
    const { environment } = theService(name);
    expect(config.safeParse(environment).error).toBeUndefined();
    expect(Object.keys(config.shape)).toEqual(expect.arrayContaining(Object.keys(environment)));
  });
});

describe('the defaults of variables', () => {
  it('are put in their place, one within another too', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: what is tested looks like that.
    expect(withDefaults('http://localhost:${PORT:-3000} ${URL:-http://h:${PORT:-3000}/}')).toBe(
      'http://localhost:3000 http://h:3000/',
    );
  });
});
