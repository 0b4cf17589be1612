// What a statement does to tables of before, in one line: [L] locks, [W] rewrites, [S] scans, [V] validated, [R] rows, [T] triggers.
import type { Seen } from '../../src/model/engine.js';

/** `shop` and `buyer` hold rows, `bare` none; every table is of the schema `public`. */
export const SETUP = `
CREATE TABLE buyer (id bigint PRIMARY KEY, name varchar(10) CONSTRAINT named CHECK (name <> ''));
CREATE TABLE shop (id bigint PRIMARY KEY, buyer bigint CONSTRAINT bought REFERENCES buyer ON DELETE CASCADE ON UPDATE CASCADE,
  a int, b varchar(10), c int, d numeric(10, 2), CONSTRAINT a_ok CHECK (a > 0), CONSTRAINT c_there CHECK (c IS NOT NULL));
CREATE UNIQUE INDEX shop_b ON shop (b);
CREATE INDEX shop_c ON shop (c);
ALTER TABLE shop ADD CONSTRAINT late CHECK (a < 1000) NOT VALID;
ALTER TABLE shop ADD CONSTRAINT late_buyer FOREIGN KEY (a) REFERENCES buyer NOT VALID;
CREATE TABLE bare (id int PRIMARY KEY, n int, t text);
CREATE TABLE part (id int, k int) PARTITION BY RANGE (id);
CREATE TABLE part_1 PARTITION OF part FOR VALUES FROM (0) TO (10);
CREATE TABLE part_2 PARTITION OF part FOR VALUES FROM (10) TO (20);
CREATE TABLE loose (id int, k int);
CREATE DOMAIN age AS int;
CREATE TABLE person (id int, years age);
CREATE MATERIALIZED VIEW sums AS SELECT a, count(*) FROM shop GROUP BY a;
CREATE TABLE parent (id int); CREATE TABLE child (more int) INHERITS (parent);
INSERT INTO buyer VALUES (1, 'x'), (2, 'y'), (3, 'z');
INSERT INTO shop VALUES (1, 1, 1, 'b1', 1, 1), (2, 1, 2, 'b2', 2, 2);
INSERT INTO part VALUES (1, 1), (11, 1);
`;

export const TRIGGERS = `
CREATE FUNCTION seen() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN coalesce(NEW, OLD); END $$;
CREATE FUNCTION logs() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO bare (id) SELECT coalesce(max(id), 0) + 1 FROM bare; RETURN NULL; END $$;
CREATE TRIGGER bare_rows BEFORE INSERT OR DELETE ON bare FOR EACH ROW EXECUTE FUNCTION seen();
CREATE TRIGGER bare_n BEFORE UPDATE OF n ON bare FOR EACH ROW EXECUTE FUNCTION seen();
CREATE TRIGGER bare_all AFTER UPDATE OR TRUNCATE ON bare FOR EACH STATEMENT EXECUTE FUNCTION seen();
CREATE TRIGGER bare_off BEFORE INSERT ON bare FOR EACH ROW EXECUTE FUNCTION seen();
ALTER TABLE bare DISABLE TRIGGER bare_off;
CREATE TRIGGER bare_replica BEFORE INSERT ON bare FOR EACH ROW EXECUTE FUNCTION seen();
ALTER TABLE bare ENABLE REPLICA TRIGGER bare_replica;
CREATE TRIGGER shop_gone AFTER DELETE ON shop FOR EACH ROW EXECUTE FUNCTION logs();
CREATE TRIGGER shop_buyer BEFORE UPDATE OF buyer ON shop FOR EACH ROW EXECUTE FUNCTION seen();
CREATE TRIGGER shop_emptied BEFORE TRUNCATE ON shop FOR EACH STATEMENT EXECUTE FUNCTION seen();
CREATE TRIGGER shop_a BEFORE UPDATE OF a ON shop FOR EACH ROW EXECUTE FUNCTION seen();
CREATE TRIGGER part_rows BEFORE INSERT OR UPDATE ON part FOR EACH ROW EXECUTE FUNCTION seen();
CREATE TRIGGER part_2_own BEFORE INSERT ON part_2 FOR EACH ROW EXECUTE FUNCTION seen();
CREATE TRIGGER part_1_stat BEFORE INSERT ON part_1 FOR EACH STATEMENT EXECUTE FUNCTION seen();
CREATE TRIGGER child_rows BEFORE UPDATE ON child FOR EACH ROW EXECUTE FUNCTION seen();
CREATE TRIGGER child_insert BEFORE INSERT ON child FOR EACH ROW EXECUTE FUNCTION seen();
`;

export interface Case {
  /** Statements before it, in the same transaction. */
  readonly first?: string;
  readonly sql: string;
  readonly seen: string;
  /** Where older servers do it another way. */
  readonly before18?: string;
}

const short = (name: string): string => name.replace(/^public\./, '');

const MODES: Readonly<Record<string, string>> = {
  AccessExclusiveLock: 'AE',
  ExclusiveLock: 'E',
  ShareRowExclusiveLock: 'SRE',
  ShareLock: 'S',
  ShareUpdateExclusiveLock: 'SUE',
  RowExclusiveLock: 'RE',
  RowShareLock: 'RS',
};

/** `[L] AE shop [S] shop`: every kind of fact that there is, in this order; `nothing` for none. */
export function line({ locks, rewrites, scans = [], validated = [], touched = [], triggers = [] }: Seen): string {
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ['L', locks.map((lock) => `${MODES[lock.mode] ?? lock.mode} ${short(lock.relation)}`)],
    ['W', rewrites.map(short)],
    ['S', scans.map(short)],
    ['V', validated.map(({ table, constraint }) => `${short(table)}: ${constraint}`)],
    ['R', touched.map((one) => `${short(one.relation)} ${one.inserted}/${one.updated}/${one.deleted}`)],
    ['T', triggers.map(short)],
  ];
  const said = parts.filter(([, list]) => list.length > 0).map(([name, list]) => `[${name}] ${list.join(', ')}`);
  return said.length === 0 ? 'nothing' : said.join(' ');
}

const of = (seen: string, sql: string, first?: string): Case => ({
  sql,
  seen,
  ...(first === undefined ? {} : { first }),
});

export const CASES: readonly Case[] = [
  of('[L] AE shop [S] shop [V] shop: more', 'ALTER TABLE shop ADD CONSTRAINT more CHECK (a > -1)'),
  of('[L] AE shop', 'ALTER TABLE shop ADD CONSTRAINT more CHECK (a > -1) NOT VALID'),
  of('[L] SUE shop [S] shop [V] shop: late', 'ALTER TABLE shop VALIDATE CONSTRAINT late'),
  of('[L] RS buyer, SUE shop [S] buyer, shop [V] shop: late_buyer', 'ALTER TABLE shop VALIDATE CONSTRAINT late_buyer'),
  of('[L] SUE shop', 'ALTER TABLE shop VALIDATE CONSTRAINT a_ok'),
  of(
    '[L] RS buyer, SRE buyer, SRE shop [S] buyer, shop [V] shop: c_buyer',
    'ALTER TABLE shop ADD CONSTRAINT c_buyer FOREIGN KEY (c) REFERENCES buyer',
  ),
  of('[L] SRE buyer, SRE shop', 'ALTER TABLE shop ADD CONSTRAINT c_buyer FOREIGN KEY (c) REFERENCES buyer NOT VALID'),
  of(
    '[L] RS buyer, SRE buyer, SRE bare [S] bare [V] bare: n_buyer',
    'ALTER TABLE bare ADD CONSTRAINT n_buyer FOREIGN KEY (n) REFERENCES buyer',
  ),
  of('[L] AE shop [S] shop [V] shop: a NOT NULL', 'ALTER TABLE shop ALTER a SET NOT NULL'),
  of('[L] AE shop', 'ALTER TABLE shop ALTER c SET NOT NULL'),
  of(
    '[L] AE shop [S] shop [V] shop: shop_a_check, shop: c NOT NULL',
    'ALTER TABLE shop ALTER c SET NOT NULL, ADD CHECK (a <> 77)',
  ),
  of('[L] AE bare [S] bare [V] bare: n NOT NULL', 'ALTER TABLE bare ALTER n SET NOT NULL'),
  of('nothing', 'ALTER TABLE bare ALTER n DROP NOT NULL', 'ALTER TABLE bare ALTER n SET NOT NULL'),
  of(
    '[S] bare [V] bare: n NOT NULL',
    'ALTER TABLE bare ALTER n SET NOT NULL',
    'ALTER TABLE bare ALTER n SET NOT NULL; ALTER TABLE bare ALTER n DROP NOT NULL',
  ),
  of(
    '[S] bare [V] bare: fresh NOT NULL',
    'ALTER TABLE bare ALTER fresh SET NOT NULL',
    'ALTER TABLE bare ADD fresh int',
  ),
  of('[L] AE shop', 'ALTER TABLE shop ADD COLUMN e int NOT NULL DEFAULT 1'),
  of(
    '[L] AE shop, S shop [W] shop, shop_pkey, shop_b, shop_c [S] shop',
    'ALTER TABLE shop ADD COLUMN e float NOT NULL DEFAULT random()',
  ),
  of('[L] AE shop [S] shop [V] shop: shop_e_check', 'ALTER TABLE shop ADD COLUMN e int CHECK (e > 0)'),
  of('[L] SRE buyer, AE shop, SRE shop', 'ALTER TABLE shop ADD COLUMN e bigint REFERENCES buyer'),
  of('[L] AE shop, S shop [S] shop [V] shop: shop_e_key', 'ALTER TABLE shop ADD COLUMN e int UNIQUE'),
  of('[L] S shop [S] shop', 'CREATE INDEX ON shop (a)'),
  of('[L] S shop [S] shop [V] shop: shop_a', 'CREATE UNIQUE INDEX shop_a ON shop (a)'),
  of('[L] AE shop, S shop [S] shop [V] shop: a_once', 'ALTER TABLE shop ADD CONSTRAINT a_once UNIQUE (a)'),
  of('[L] AE shop', 'ALTER TABLE shop ADD CONSTRAINT b_once UNIQUE USING INDEX shop_b'),
  of(
    '[L] AE shop [S] shop [V] shop: b NOT NULL',
    'ALTER TABLE shop DROP CONSTRAINT shop_pkey, ADD CONSTRAINT key PRIMARY KEY USING INDEX shop_b',
  ),
  of(
    '[L] AE loose, S loose [S] loose [V] loose: loose_pkey, loose: id NOT NULL',
    'ALTER TABLE loose ADD PRIMARY KEY (id)',
  ),
  of(
    '[L] AE shop, S shop [S] shop [V] shop: a_apart',
    'ALTER TABLE shop ADD CONSTRAINT a_apart EXCLUDE USING btree (a WITH =)',
  ),
  of('[L] AE shop', 'ALTER TABLE shop RENAME CONSTRAINT a_ok TO a_fine'),
  of('[L] AE shop', 'ALTER TABLE shop ALTER CONSTRAINT bought DEFERRABLE'),
  of('[L] AE shop', 'ALTER TABLE shop ALTER d TYPE numeric(12, 2)'),
  of('[L] AE shop, S shop', 'ALTER TABLE shop ALTER b TYPE text'),
  of(
    '[L] AE shop, S shop [W] shop, shop_pkey, shop_c [S] shop [V] shop: shop_b',
    'ALTER TABLE shop ALTER b TYPE varchar(5)',
  ),
  of(
    '[L] AE buyer, RS buyer, SRE buyer, AE shop, S shop, SRE shop [W] shop, shop_pkey, shop_b, shop_c [S] shop [V] shop: bought',
    'ALTER TABLE shop ALTER buyer TYPE int',
  ),
  of('[L] AE bare, S bare [W] bare, bare_pkey [S] bare', 'ALTER TABLE bare ALTER n TYPE bigint'),
  of('[L] AE bare, S bare [W] bare [S] bare [V] bare: bare_pkey', 'ALTER TABLE bare ALTER id TYPE bigint'),
  of('[L] AE buyer [S] buyer [V] buyer: named', 'ALTER TABLE buyer ALTER name TYPE text'),
  of('[S] bare [V] bare: n_once', 'ALTER TABLE bare ADD CONSTRAINT n_once UNIQUE (n)', 'TRUNCATE bare'),
  of(
    '[L] RS buyer, RS buyer_pkey, RE shop, RE shop_pkey, RE shop_b, RE shop_c [S] shop [R] shop 0/2/0',
    'UPDATE shop SET a = 3',
  ),
  of(
    '[L] RS buyer, RS buyer_pkey, RE shop, RE shop_pkey, RE shop_b, RE shop_c [R] shop 0/1/0',
    'UPDATE shop SET a = 3 WHERE id = 1',
  ),
  of('[L] RE shop, RE shop_pkey, RE shop_b, RE shop_c [S] shop [R] shop 0/0/1', 'DELETE FROM shop WHERE a = 1'),
  of(
    '[L] RE buyer, RS buyer, RE buyer_pkey, RS buyer_pkey, RE shop, RS shop, RE shop_pkey, RS shop_pkey, RE shop_b, RS shop_b, RE shop_c, RS shop_c [R] buyer 0/0/1',
    'DELETE FROM buyer WHERE id = 3',
  ),
  of(
    '[L] RE buyer, RE shop [S] buyer [R] buyer 0/0/3, shop 0/0/2',
    'DELETE FROM buyer',
    'ALTER TABLE shop DROP CONSTRAINT late_buyer',
  ),
  of(
    '[L] RE buyer, RS buyer, RE shop [R] buyer 0/1/0, shop 0/2/0',
    'UPDATE buyer SET id = 10 WHERE id = 1',
    'ALTER TABLE shop DROP CONSTRAINT late_buyer',
  ),
  of('[L] AE shop, S shop [W] shop, shop_pkey, shop_b, shop_c', 'TRUNCATE shop'),
  of('[L] AE bare, S bare [W] bare, bare_pkey', 'DO $$ BEGIN TRUNCATE bare; END $$'),
  of('[L] RE buyer [S] shop [R] buyer 2/0/0', "INSERT INTO buyer SELECT id + 100, 'n' FROM shop"),
  of(
    '[L] RE buyer, RE buyer_pkey [R] buyer 1/0/0',
    "INSERT INTO buyer VALUES (9, 'n') ON CONFLICT (id) DO UPDATE SET name = 'o'",
  ),
  of('[S] shop', 'SELECT count(*) FROM shop'),
  of('nothing', 'SELECT * FROM shop LIMIT 1'),
  of('[S] shop', 'SELECT * FROM shop ORDER BY a LIMIT 1'),
  of('nothing', 'SELECT EXISTS (SELECT FROM shop WHERE a = 1)'),
  of('nothing', 'SELECT * FROM shop WHERE id = 1'),
  of('[L] RS shop, RS shop_pkey, RS shop_b, RS shop_c [S] shop', 'SELECT * FROM shop FOR UPDATE'),
  of('nothing', 'SELECT * FROM shop WHERE c = 1 AND d > 2'),
  of(
    '[L] RE shop, RE shop_pkey, RE shop_b, RE shop_c [S] shop [R] shop 0/2/0',
    'UPDATE shop SET d = 1 FROM buyer WHERE buyer.id = shop.buyer',
  ),
  of('nothing', 'CREATE TABLE copied AS SELECT * FROM shop'),
  of('nothing', 'CREATE VIEW seen AS SELECT * FROM shop'),
  of('[L] SUE part, AE loose [S] loose', 'ALTER TABLE part ATTACH PARTITION loose FOR VALUES FROM (20) TO (30)'),
  {
    sql: 'ALTER TABLE part ADD CONSTRAINT once UNIQUE (id)',
    seen: '[L] AE part, S part, AE part_1, S part_1, AE part_2, S part_2 [S] part_1, part_2 [V] part: once, part_1: part_1_id_key, part_2: part_2_id_key',
    before18:
      '[L] AE part, S part, S part_1, S part_2 [S] part_1, part_2 [V] part: once, part_1: part_1_id_key, part_2: part_2_id_key',
  },
  of(
    '[L] AE part, AE part_1, AE part_2 [S] part_1, part_2 [V] part: k_ok, part_1: k_ok, part_2: k_ok',
    'ALTER TABLE part ADD CONSTRAINT k_ok CHECK (k > 0)',
  ),
  of(
    '[L] RS shop, SRE shop, SRE part, SRE part_1, SRE part_2 [S] shop, part_1, part_2 [V] part: k_shop, part_1: k_shop, part_2: k_shop',
    'ALTER TABLE part ADD CONSTRAINT k_shop FOREIGN KEY (k) REFERENCES shop',
  ),
  of('[L] RE part, RE part_1, RE part_2 [S] part_1, part_2 [R] part_1 0/1/0, part_2 0/1/0', 'UPDATE part SET k = 2'),
  of('[L] S person [S] person', 'ALTER DOMAIN age ADD CHECK (value > 0)'),
  of('[L] S person [S] person', 'ALTER DOMAIN age SET NOT NULL'),
  of('[L] AE sums, E sums, S sums [W] sums', 'REFRESH MATERIALIZED VIEW sums'),
  of('[L] AE shop, S shop [W] shop, shop_pkey, shop_b, shop_c [S] shop', 'CLUSTER shop USING shop_b'),
  of('[L] S shop, AE shop_pkey, AE shop_b, AE shop_c [W] shop_pkey, shop_b, shop_c [S] shop', 'REINDEX TABLE shop'),
  of('[L] SUE shop', 'ANALYZE shop'),
  of('[L] S shop', 'LOCK TABLE shop IN SHARE MODE'),
  of(
    '[L] RE buyer, RE buyer_pkey [R] buyer 0/3/0',
    "DO $$ BEGIN PERFORM count(*) FROM shop; UPDATE buyer SET name = 'w'; END $$",
  ),
  of(
    '[L] AE shop [S] shop [V] shop: hidden',
    'DO $$ BEGIN ALTER TABLE shop ADD CONSTRAINT hidden CHECK (a <> 99); END $$',
  ),
  of('[L] AE shop', 'ALTER TABLE shop DROP COLUMN d'),
  of('[L] AE bare', 'DROP TABLE bare'),
  of('[L] SRE buyer', 'CREATE TABLE made (id bigint REFERENCES buyer)'),
  of('nothing', 'ALTER TABLE made ADD CHECK (id > 0)', 'CREATE TABLE made (id bigint)'),
  of('[L] SUE shop', "COMMENT ON TABLE shop IS 'x'"),
  of('[L] RE bare_pkey [S] bare [R] bare 0/3/0', 'UPDATE bare SET n = 1', 'INSERT INTO bare VALUES (1), (2), (3)'),
];

export const TRIGGER_CASES: readonly Case[] = [
  of('[L] RE bare [R] bare 1/0/0 [T] bare.bare_rows', 'INSERT INTO bare VALUES (7)'),
  of(
    '[L] RE bare, RE bare_pkey [R] bare 1/0/0 [T] bare.bare_all, bare.bare_n, bare.bare_rows',
    'INSERT INTO bare VALUES (7) ON CONFLICT (id) DO UPDATE SET n = 1',
  ),
  of('[L] RE bare [R] bare 1/0/0 [T] bare.bare_rows', 'INSERT INTO bare VALUES (7) ON CONFLICT DO NOTHING'),
  of('[L] RE bare, RE bare_pkey [S] bare [T] bare.bare_all, bare.bare_n', 'UPDATE bare SET n = 1'),
  of('[L] RE bare, RE bare_pkey [S] bare [T] bare.bare_all', "UPDATE bare SET t = 'x'"),
  of('[L] RE bare, RE bare_pkey [S] bare [T] bare.bare_rows', 'DELETE FROM bare'),
  of('[L] AE bare, S bare [W] bare, bare_pkey [T] bare.bare_all', 'TRUNCATE bare'),
  of('[L] RE bare [R] bare 1/0/0', 'INSERT INTO bare VALUES (7)', 'ALTER TABLE bare DISABLE TRIGGER USER'),
  of(
    '[L] RE bare [R] bare 1/0/0 [T] bare.bare_off, bare.bare_rows',
    'INSERT INTO bare VALUES (7)',
    'ALTER TABLE bare ENABLE TRIGGER bare_off',
  ),
  of('[L] RE bare [R] bare 1/0/0', 'INSERT INTO bare VALUES (7)', 'DROP TRIGGER bare_rows ON bare'),
  of(
    '[L] RE bare [R] bare 1/0/0 [T] bare.bare_rows',
    'INSERT INTO bare VALUES (7)',
    'CREATE TRIGGER of_now BEFORE INSERT ON bare FOR EACH ROW EXECUTE FUNCTION seen()',
  ),
  of(
    '[L] RE buyer, RE shop, RE bare [S] buyer [R] buyer 0/0/3, shop 0/0/2, bare 2/0/0 [T] bare.bare_rows, shop.shop_gone',
    'DELETE FROM buyer',
    'ALTER TABLE shop DROP CONSTRAINT late_buyer',
  ),
  of('[L] RE buyer, RE buyer_pkey [T] shop.shop_gone', 'DELETE FROM buyer WHERE id = 77'),
  of(
    '[L] RE buyer, RS buyer, RE shop [R] buyer 0/1/0, shop 0/2/0 [T] shop.shop_buyer',
    'UPDATE buyer SET id = 12 WHERE id = 1',
    'ALTER TABLE shop DROP CONSTRAINT late_buyer',
  ),
  of('[L] RE buyer, RE buyer_pkey [S] buyer [R] buyer 0/3/0', "UPDATE buyer SET name = 'q'"),
  of(
    '[L] RS buyer, RS buyer_pkey, RE shop, RE shop_pkey, RE shop_b, RE shop_c [S] shop [R] shop 0/2/0 [T] shop.shop_a',
    'UPDATE shop SET a = 3',
  ),
  of('[L] RE shop, RE shop_pkey, RE shop_b, RE shop_c [T] shop.shop_gone', 'DELETE FROM shop WHERE id = 77'),
  of('[L] RE part, RE part_1 [R] part_1 1/0/0 [T] part.part_rows, part_2.part_2_own', 'INSERT INTO part VALUES (2, 2)'),
  of('[L] RE part_1 [R] part_1 1/0/0 [T] part_1.part_1_stat, part_1.part_rows', 'INSERT INTO part_1 VALUES (2, 2)'),
  of(
    '[L] RE part, RE part_1, RE part_2 [S] part_1, part_2 [R] part_1 0/1/0, part_2 0/1/0 [T] part.part_rows',
    'UPDATE part SET k = 3',
  ),
  of('[L] RE parent, RE child [S] parent, child [T] child.child_rows', 'UPDATE parent SET id = 3'),
  of('[L] RE parent [R] parent 1/0/0', 'INSERT INTO parent VALUES (3)'),
  of(
    '[L] RE shop, RE shop_pkey, RE shop_b, RE shop_c, RE bare [S] shop [R] shop 0/0/2, bare 4/0/0 [T] bare.bare_rows, shop.shop_gone',
    'WITH gone AS (DELETE FROM shop RETURNING id) INSERT INTO bare SELECT id FROM gone',
  ),
  of(
    '[L] RE bare, RE bare_pkey [S] bare [T] bare.bare_rows',
    'WITH gone AS (DELETE FROM bare RETURNING id) SELECT count(*) FROM gone',
  ),
  of(
    '[L] RE bare, RE bare_pkey [R] bare 2/0/0 [T] bare.bare_all, bare.bare_n, bare.bare_rows',
    'MERGE INTO bare USING shop ON bare.id = shop.id WHEN MATCHED THEN UPDATE SET n = 1 WHEN NOT MATCHED THEN INSERT VALUES (shop.id)',
  ),
  of('[L] RE bare [R] bare 1/0/0 [T] bare.bare_rows', 'DO $$ BEGIN INSERT INTO bare VALUES (8); END $$'),
  of(
    '[L] AE buyer, S buyer, AE shop, S shop [W] buyer, buyer_pkey, shop, shop_pkey, shop_b, shop_c [T] shop.shop_emptied',
    'TRUNCATE buyer CASCADE',
  ),
  of('nothing', 'SELECT count(*) FROM bare'),
  of('[L] RE bare', 'PREPARE soon AS DELETE FROM bare'),
  of('[L] AE bare', 'ALTER TABLE bare ADD COLUMN e int'),
];
