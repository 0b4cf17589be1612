import { dictionary } from '../../model/dictionary.js';

/** What people use of extensions: types, functions, operator classes and dictionaries, in small letters. */
const BRINGS: Readonly<Record<string, string>> = dictionary({
  citext: 'citext citext_ops',
  'uuid-ossp':
    'uuid_generate_v1 uuid_generate_v1mc uuid_generate_v3 uuid_generate_v4 uuid_generate_v5 uuid_nil uuid_ns_dns uuid_ns_url',
  pgcrypto:
    'crypt gen_salt digest hmac gen_random_bytes encrypt decrypt encrypt_iv decrypt_iv pgp_sym_encrypt pgp_sym_decrypt pgp_sym_encrypt_bytea pgp_sym_decrypt_bytea pgp_pub_encrypt pgp_pub_decrypt armor dearmor',
  pg_trgm:
    'gin_trgm_ops gist_trgm_ops similarity word_similarity strict_word_similarity show_trgm set_limit show_limit',
  vector:
    'vector halfvec sparsevec vector_l2_ops vector_ip_ops vector_cosine_ops vector_l1_ops halfvec_l2_ops halfvec_ip_ops halfvec_cosine_ops sparsevec_l2_ops sparsevec_cosine_ops hnsw ivfflat l2_distance cosine_distance inner_product',
  hstore: 'hstore hstore_to_json hstore_to_jsonb akeys avals skeys svals gin_hstore_ops gist_hstore_ops',
  ltree: 'ltree lquery ltxtquery nlevel subpath subltree text2ltree ltree2text gist_ltree_ops',
  unaccent: 'unaccent',
  btree_gist:
    'gist_int4_ops gist_int8_ops gist_text_ops gist_uuid_ops gist_timestamptz_ops gist_date_ops gist_enum_ops',
  cube: 'cube cube_distance cube_union cube_inter gist_cube_ops',
  earthdistance: 'earth ll_to_earth earth_distance earth_box',
  fuzzystrmatch: 'levenshtein levenshtein_less_equal soundex metaphone dmetaphone daitch_mokotoff difference',
  intarray: 'gist__int_ops gist__intbig_ops gin__int_ops query_int uniq',
  isn: 'isbn isbn13 issn issn13 ean13 upc ismn',
  lo: 'lo lo_manage',
  seg: 'seg',
  tablefunc: 'crosstab crosstab2 crosstab3 crosstab4 connectby normal_rand',
  moddatetime: 'moddatetime',
  postgis:
    'geometry geography box2d box3d st_makepoint st_setsrid st_distance st_dwithin st_contains st_intersects st_geomfromtext st_geogfromtext st_point addgeometrycolumn',
  dblink: 'dblink dblink_connect dblink_exec dblink_disconnect',
  postgres_fdw: 'postgres_fdw postgres_fdw_handler',
  file_fdw: 'file_fdw file_fdw_handler',
  pg_stat_statements: 'pg_stat_statements pg_stat_statements_reset',
  timescaledb: 'create_hypertable time_bucket add_retention_policy add_compression_policy',
  pg_uuidv7: 'uuid_generate_v7',
});

const EXTENSION_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(BRINGS).flatMap(([extension, words]) => words.split(' ').map((word) => [word, extension] as const)),
);

/** The extension that brings a type, a function or an operator class of this name. */
export const extensionOf = (name: string): string | undefined => EXTENSION_OF.get(name.toLowerCase());

/** As it can stand behind CREATE EXTENSION. */
export const extensionName = (extension: string): string =>
  /^[a-z_][a-z0-9_]*$/.test(extension) ? extension : `"${extension}"`;
