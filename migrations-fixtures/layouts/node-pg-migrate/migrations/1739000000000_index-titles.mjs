export const up = (pgm) => {
  pgm.noTransaction();
  pgm.createIndex('books', 'title', { name: 'books_title', concurrently: true });
};

export const down = (pgm) => {
  pgm.noTransaction();
  pgm.dropIndex('books', 'title', { name: 'books_title', concurrently: true });
};
