import { type Attack, facetSearch, hits } from '../attack.ts';

const asked = (name: string, query: string, as: string): Attack => ({
  name: `words with ${name}`,
  question: () => hits({ query }),
  outcome: { harmless: true, as: hits({ query: as }) },
});

const listed = (name: string, q: string, as: string): Attack => ({
  name: `words of a list with ${name}`,
  question: () => ({ list: `q=${encodeURIComponent(q)}` }),
  outcome: { harmless: true, as: { list: `q=${encodeURIComponent(as)}` } },
});

const searchedFacet = (name: string, facetQuery: string, as: string): Attack => ({
  name: `a facet search for ${name}`,
  question: () => facetSearch(facetQuery),
  outcome: { harmless: true, as: facetSearch(as) },
});

/** Operators are no words: what is typed means what it would mean without them, but for those that people type to exclude: a minus, or an exclamation mark before a word. */
export const words: readonly Attack[] = [
  asked('a field', 'readers:pied', 'readers pied'),
  asked('operators', 'pied && !clown || +het ~male', 'pied -clown het male'),
  asked('a wildcard', '*', ''),
  asked('wildcards at both ends', '*pi*', 'pi'),
  asked('a thousand wildcards', `${'*?'.repeat(255)}a`, 'a'),
  asked('a regular expression', '/pie.*/', 'pie'),
  asked('a regular expression that explodes', '/(a+)+$/', 'a'),
  asked('fuzziness and a boost', 'pied~9^1000000', 'pied 9 1000000'),
  asked('a range', '[* TO *]', 'to'),
  asked('brackets that do not close', '((((pied', 'pied'),
  asked('quotes that do not close', '"pied', 'pied'),
  asked('a backslash at the end', 'pied\\', 'pied'),
  asked('a query in JSON', '{"match_all":{}}', 'match_all'),
  asked('a template', '{{#toJson}}_source{{/toJson}}', 'tojson _source tojson'),
  asked('markup', '<script>pied</script>', 'script pied script'),
  asked('SQL', "pied'; DROP TABLE users;--", 'pied drop table users'),
  asked('a look-up of a logger', '\u0024{jndi:ldap://127.0.0.1/a}', 'jndi ldap 127.0.0.1 a'),
  listed('operators', '+pied ~clown ~2', 'pied clown 2'),
  listed('a regular expression that explodes', '/(a|aa)+$/', 'a aa'),
  listed('wildcards', '*:*', ''),
  searchedFacet('a regular expression that explodes', '(a+)+$', 'a'),
  searchedFacet('another regular expression that explodes', '(z|zz)+y', 'z zz y'),
  searchedFacet('every beginning', '.*', ''),
  searchedFacet('a look-behind', '(?<=p)ied', 'p ied'),
  searchedFacet('a class', '[pP]ied', 'pp ied'),
  searchedFacet('a million repetitions', 'p{1000000}', 'p 1000000'),
  searchedFacet('a wildcard', 'pi*', 'pi'),
  {
    name: 'tags that are markup are only ever text around a match',
    question: () => hits({ query: 'pied', highlightPreTag: '<img src=x onerror=alert(1)>' }),
    outcome: { harmless: true, as: hits({ query: 'pied' }) },
  },
];
