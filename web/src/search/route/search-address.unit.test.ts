import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isSearchPath } from '../../addresses/search-path.ts';
import { type SearchRoute, searchPath, toQueryString } from '../../addresses/search-route.ts';
import { createSearchAddress, WRITE_DELAY } from './search-address.ts';

const nothing: SearchRoute = { facets: {} };
const females: SearchRoute = { facets: { sex: ['female'] } };
const words = (q: string): SearchRoute => ({ q, facets: {} });

/** A browser's history, and a search page on it as InstantSearch drives one. */
function aPage(start: string) {
  const history = [start];
  let written = 0;
  const address = createSearchAddress({
    read: () => new URL(history.at(-1) ?? '', 'http://vivarium.test'),
    navigate(path, { replace }) {
      written++;
      if (replace) history.pop();
      history.push(path);
    },
  });
  let state = address.read();
  address.onUpdate((route) => {
    state = route;
  });
  return {
    history,
    address,
    written: () => written,
    search: () => state,
    choose(route: SearchRoute) {
      state = route;
      address.write(route);
    },
    /** A link, or another part of the application. */
    go: (path: string) => history.push(path),
    back() {
      history.pop();
      address.follow();
    },
  };
}

describe('the address of the search page', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const aWhile = () => vi.advanceTimersByTime(WRITE_DELAY);

  it('says what is chosen, a little later', () => {
    const page = aPage('/search');
    page.choose(females);
    expect(page.history).toEqual(['/search']);
    aWhile();
    expect(page.history).toEqual(['/search', '/search?sex=female']);
  });

  it('takes no step of history for each word while one types', () => {
    const page = aPage('/');
    for (const q of ['ba', 'ball', 'ball python']) {
      page.choose(words(q));
      aWhile();
    }
    expect(page.history).toEqual(['/', '/search?q=ball+python']);
  });

  it('is settled by a click, so that “back” leads to what was seen', () => {
    const page = aPage('/search?q=ball');
    page.choose(words('ball python'));
    page.address.settle();
    page.go('/listing/1');
    aWhile();
    expect(page.history).toEqual(['/search?q=ball+python', '/listing/1']);
  });

  it.each(['/listing/1', '/sell', '/sign-in?return=/search?q=mack+snow', '/seller/1'])(
    'is left alone once it is %s, whatever was still to be written',
    (elsewhere) => {
      const page = aPage('/search?q=mack+snow');
      page.choose(females);
      page.go(elsewhere);
      aWhile();
      page.choose(nothing);
      aWhile();
      page.address.dispose();
      page.address.write(nothing);
      aWhile();
      expect(page.history).toEqual(['/search?q=mack+snow', elsewhere]);
    },
  );

  it('says again what is searched for after a way out that was taken back', () => {
    const page = aPage('/search?q=mack+snow');
    page.go('/sell');
    page.choose(females);
    aWhile();
    page.back();
    expect(page.search()).toEqual(words('mack snow'));
  });

  it('is followed where a link within the page leads', () => {
    const page = aPage('/search?q=mack+snow');
    page.choose(females);
    page.go('/');
    page.address.follow();
    expect(page.search()).toEqual(nothing);
    aWhile();
    expect(page.history.at(-1)).toBe('/');
  });

  it('is not followed back to what the page itself wrote', () => {
    const page = aPage('/search');
    page.choose(words('ba'));
    aWhile();
    page.choose(words('ball'));
    page.address.follow();
    expect(page.search()).toEqual(words('ball'));
  });

  it('and the search agree in the end, and no other page is ever written over', () => {
    const route = fc.constantFrom(nothing, females, words('a'), words('ab'), { ...words('ab'), page: 2 });
    const path = fc.oneof(
      route.map(searchPath),
      fc.constantFrom('/', '/search/', '/listing/1', '/sell', '/search?q=zz&page=nonsense'),
    );
    const deed = fc.oneof(
      route.map((to) => (page: ReturnType<typeof aPage>) => page.choose(to)),
      path.map((to) => (page: ReturnType<typeof aPage>) => void page.go(to)),
      fc.constant((page: ReturnType<typeof aPage>) => page.address.follow()),
      fc.constant((page: ReturnType<typeof aPage>) => page.address.settle()),
      fc.constant((page: ReturnType<typeof aPage>) => page.history.length > 1 && page.back()),
      fc.constant(() => aWhile()),
    );
    fc.assert(
      fc.property(route.map(searchPath), fc.array(deed, { maxLength: 30 }), (start, deeds) => {
        const page = aPage(start);
        for (const act of deeds) {
          const elsewhere = !isSearchPath(new URL(page.history.at(-1) ?? '', 'http://v.test').pathname);
          const [before, depth] = [page.written(), page.history.length];
          act(page);
          if (elsewhere && page.history.length >= depth) expect(page.written()).toBe(before);
        }
        aWhile();
        page.address.follow();
        const { pathname } = new URL(page.history.at(-1) ?? '', 'http://v.test');
        if (!isSearchPath(pathname)) return;
        aWhile();
        expect(toQueryString(page.address.read())).toBe(toQueryString(page.search()));
        page.choose(words('after all'));
        aWhile();
        expect(page.history.at(-1)).toBe('/search?q=after+all');
      }),
    );
  });
});
