import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { droppable } from './droppable-components.ts';

it('marks a wrapped component and drops its name for the debugger', () => {
  const code =
    'const Link = React$1.forwardRef(function Own() {});\nLink.displayName = "Link";\nexport { Link };';
  expect(droppable(code)).toBe(
    'const Link = /* @__PURE__ */ React$1.forwardRef(function Own() {});\n\nexport { Link };',
  );
});

it('leaves what is done at another place than the top of the module', () => {
  const code = 'function name(one) {\n  one.displayName = "One";\n}';
  expect(droppable(code)).toBe(code);
});

it('finds what it is for in the React Router that is installed', () => {
  const index = createRequire(import.meta.url).resolve('react-router');
  const code = readFileSync(new URL('lib/dom/lib.js', `file://${index}`), 'utf8');
  expect(droppable(code).match(/@__PURE__ \*\/ React\$1\.forwardRef/g)?.length).toBeGreaterThan(2);
});
