import fc from 'fast-check';
import type { Catalog, CatalogObject } from '../../src/model/catalog.js';
import { changeKey, diffCatalogs } from '../../src/steps/compare.js';

const object = fc.record(
  {
    kind: fc.constantFrom('table', 'column', 'index'),
    name: fc.constantFrom('public.a', 'public.b', 'app.a', 'app.c.d'),
    definition: fc.constantFrom('one', 'two', 'three'),
    portable: fc.constantFrom('x', 'y'),
  },
  { requiredKeys: ['kind', 'name', 'definition'] },
);

const catalogOf = (objects: readonly CatalogObject[], major: number): Catalog => ({
  objects: new Map(objects.map((one) => [`${one.kind} ${one.name}`, one])),
  major,
});
const catalogs = fc
  .tuple(fc.array(object), fc.array(object), fc.constantFrom(15, 18), fc.constantFrom(15, 18))
  .map(([a, b, x, y]) => [catalogOf(a, x), catalogOf(b, y)] as const);

/** What counts of an object, as these two majors can be compared. */
const seen = (catalog: Catalog, portable: boolean): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...catalog.objects].map(([key, one]) => [key, portable ? (one.portable ?? one.definition) : one.definition]),
  );

test('no difference to itself', () => {
  fc.assert(fc.property(catalogs, ([a]) => expect(diffCatalogs(a, a)).toEqual([])));
});

test('the changes lead from the one to the other, and nothing else changes', () => {
  fc.assert(
    fc.property(catalogs, ([a, b]) => {
      const portable = a.major !== b.major;
      const text = { ...seen(a, portable) };
      for (const { kind, object: what, name, before, after } of diffCatalogs(a, b)) {
        const key = `${what} ${name}`;
        expect(before).toBe(a.objects.get(key)?.definition);
        expect(after).toBe(b.objects.get(key)?.definition);
        expect(kind).toBe(before === undefined ? 'added' : after === undefined ? 'removed' : 'changed');
        if (after === undefined) delete text[key];
        else text[key] = seen(b, portable)[key] ?? '';
      }
      expect(text).toEqual(seen(b, portable));
    }),
  );
});

test('the way back is the same, turned around, in the same order', () => {
  const turned = { added: 'removed', removed: 'added', changed: 'changed' } as const;
  fc.assert(
    fc.property(catalogs, ([a, b]) => {
      const back = diffCatalogs(b, a).map((change) => ({ ...change, kind: turned[change.kind] }));
      expect(back.map(changeKey)).toEqual(diffCatalogs(a, b).map(changeKey));
    }),
  );
});

test('sorted by name, whatever order the servers gave', () => {
  fc.assert(
    fc.property(catalogs, ([a, b]) => {
      const names = diffCatalogs(a, b).map(({ name }) => name);
      expect(names).toEqual([...names].sort());
      const shuffled = { ...b, objects: new Map([...b.objects].reverse()) };
      expect(diffCatalogs(a, shuffled)).toEqual(diffCatalogs(a, b));
    }),
  );
});

test('between majors only what both print alike is compared', () => {
  const view = (definition: string, portable: string, major: number): Catalog =>
    catalogOf([{ kind: 'view', name: 'public.v', definition, portable }], major);
  expect(diffCatalogs(view('SELECT a', 'a', 15), view('SELECT t.a', 'a', 18))).toEqual([]);
  expect(diffCatalogs(view('SELECT a', 'a', 15), view('SELECT t.a', 'a', 15))).toHaveLength(1);
  expect(diffCatalogs(view('SELECT a', 'a', 15), view('SELECT a', 'a, b', 18))).toHaveLength(1);
});
