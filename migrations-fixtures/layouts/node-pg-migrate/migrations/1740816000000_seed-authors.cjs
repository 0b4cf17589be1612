exports.up = (pgm, done) => {
  pgm.db
    .query('SELECT count(*)::int AS number FROM authors')
    .then(({ rows: [{ number }] }) => {
      if (number === 0) pgm.sql("INSERT INTO authors (name, born) VALUES ('Ursula', '1929-10-21')");
      done();
    });
};

exports.down = false;
