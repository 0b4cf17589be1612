import { createHash } from 'node:crypto';
import type { Catalog, CatalogObject } from '../../model/catalog.js';
import { plainWords } from '../verify/text.js';

/** One object of the schema, by a mark of its definition: the definition itself may hold what is nobody's business. */
export interface ObjectMark {
  readonly kind: string;
  readonly name: string;
  readonly mark: string;
  /** What may be compared with another major of the server. */
  readonly portable?: string;
}

const LENGTH = 24;
const markOf = (kind: string, text: string): string =>
  createHash('sha256').update(plainWords(kind, text)).digest('hex').slice(0, LENGTH);

/** Of what was shown in part, only that part counts. */
const shownOf = ({ hidden, outline, definition }: CatalogObject): string =>
  hidden === true ? (outline ?? '') : definition;

export const marksOf = (catalog: Catalog): readonly ObjectMark[] =>
  [...catalog.objects.values()].map((object) => {
    const { kind, name, portable } = object;
    return {
      kind,
      name,
      mark: markOf(kind, shownOf(object)),
      ...(portable === undefined || object.hidden === true ? {} : { portable: markOf(kind, portable) }),
    };
  });

/** A catalog whose definitions are marks, which compares with another one of marks as the two themselves would. */
export const markedCatalog = (marks: readonly ObjectMark[], major: number): Catalog => ({
  major,
  objects: new Map(
    marks.map(({ kind, name, mark, portable }) => [
      `${kind} ${name}`,
      { kind, name, definition: mark, ...(portable === undefined ? {} : { portable }) },
    ]),
  ),
});
