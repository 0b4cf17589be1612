import { outline } from '../../src/render/text/outline.js';

const added = (object: string, name: string, after = object) => ({ kind: 'added' as const, object, name, after });

test('a new table is one line that counts its parts; what belongs to others stays', () => {
  const changes = [
    added('table', 'public.a', 'table, row security enabled'),
    added('column', 'public.a.id', 'integer'),
    added('column', 'public.a.b', 'text'),
    added('index', 'public.a_b_idx', 'CREATE INDEX a_b_idx ON public.a USING btree (b)'),
    added('index', 'public.c_d_idx', 'CREATE INDEX c_d_idx ON public.c USING btree (d)'),
    added('policy', 'public.a.own', 'permissive'),
    added('comment', 'table public.a', 'about a'),
    added('comment', 'table column public.a.b', 'about b'),
    added('grant', 'table public.a to anon', 'SELECT'),
    added('column', 'public.c.d', 'text'),
  ];
  expect(outline(changes).map(({ object, name, after }) => `${object} ${name}: ${after}`)).toEqual([
    'table public.a: table, row security enabled, 2 columns, 1 index, 1 policy, 2 comments, 1 grant',
    'index public.c_d_idx: CREATE INDEX c_d_idx ON public.c USING btree (d)',
    'column public.c.d: text',
  ]);
});

test('a new function takes its grants and its comment along, whichever way its arguments are printed', () => {
  const changes = [
    added('function', 'public.f(prefix text)', 'CREATE FUNCTION …'),
    added('comment', 'function public.f(pg_catalog.text)', 'about f'),
    added('grant', 'function public.f(prefix text) to anon', 'EXECUTE'),
  ];
  expect(outline(changes)).toEqual([changes[0]]);
});

test('what only changed keeps every part', () => {
  const changes = [
    { kind: 'changed' as const, object: 'table', name: 'public.a', before: 'x', after: 'y' },
    added('column', 'public.a.b'),
  ];
  expect(outline(changes)).toEqual(changes);
});
