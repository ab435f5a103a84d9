import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repositoryRoot } from '../process/repository.ts';

describe('HTML from strings', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'vivarium-lint-'));
    const plugin = join(repositoryRoot, 'ops/check/no-markup.grit');
    writeFileSync(join(folder, 'biome.json'), JSON.stringify({ root: true, plugins: [plugin] }));
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  /** What the linter says of a file of the web application with this in it. */
  function lint(code: string): string {
    writeFileSync(join(folder, 'made.tsx'), `export function made(it, text) { ${code} }\n`);
    const biome = join(repositoryRoot, 'node_modules/@biomejs/biome/bin/biome');
    const { stdout, stderr } = spawnSync(process.execPath, [biome, 'lint', 'made.tsx'], {
      cwd: folder,
      encoding: 'utf8',
    });
    return stdout + stderr;
  }

  it.each([
    'it.innerHTML = text;',
    'it.innerHTML += text;',
    'it.outerHTML = text;',
    'it.srcdoc = text;',
    "it.insertAdjacentHTML('beforeend', text);",
    "new DOMParser().parseFromString(text, 'text/html');",
    'document.createRange().createContextualFragment(text);',
    'document.write(text);',
    'it.bindTooltip(text, { permanent: true });',
    'it.bindPopup(text);',
    'it.setContent(text);',
    'divIcon({ html: text });',
    'return <p dangerouslySetInnerHTML={{ __html: text }} />;',
    'return <iframe title="made" srcDoc={text} />;',
  ])('is refused: %s', (code) => {
    expect(lint(code)).toContain('HTML must not come from a string');
  });

  it('is not seen in text of elements', () => {
    const code = 'it.textContent = text; it.append(text); return <p title={text}>{text}</p>;';
    expect(lint(code)).not.toContain('HTML must not come from a string');
  });
});
