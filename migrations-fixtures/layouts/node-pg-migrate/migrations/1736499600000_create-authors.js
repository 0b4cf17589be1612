exports.shorthands = {
  stamp: { type: 'timestamptz', notNull: true },
};

// Without a `down` the tool turns this round by itself
exports.up = (pgm) => {
  pgm.createTable('authors', {
    id: { type: 'serial', primaryKey: true },
    name: { type: 'varchar(200)', notNull: true },
    born: 'stamp',
  });
};
