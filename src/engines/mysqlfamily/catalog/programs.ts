import type { CatalogObject } from '../../../model/catalog.js';
import { portableType, withoutDatabase } from './printed.js';
import type { Read } from './read.js';
import { comment, grouped, object, type Printing, text, words } from './tables.js';

/** To others than whoever made it, servers show a body only for a right that few have. */
const HIDDEN = '(its body is hidden from this user)';

/** Views; whoever defined them is left out: a shadow's user is never the target's. */
export function viewObjects(read: Read, { database }: Printing): readonly CatalogObject[] {
  const columns = grouped(read.columns, (row) => text(row, 'tab'));
  return read.views.map((row) => {
    const name = text(row, 'name');
    const algorithm = row['ALGORITHM'];
    const checked = text(row, 'checked') !== 'NONE' && `WITH ${text(row, 'checked')} CHECK OPTION`;
    const security = text(row, 'security') === 'INVOKER' && 'SQL SECURITY INVOKER';
    const kept = algorithm !== null && algorithm !== undefined && algorithm !== 'UNDEFINED' && `ALGORITHM=${algorithm}`;
    // Servers print the same SELECT in their own ways: between series only its columns are compared.
    const outline = words(
      security,
      (columns.get(name) ?? []).map((col) => `${text(col, 'name')} ${portableType(text(col, 'type'))}`).join(', '),
      checked,
    );
    const body = withoutDatabase(text(row, 'definition'), database);
    return {
      ...object('view', name, words(kept, security, body === '' ? HIDDEN : body, checked), outline),
      outline,
      ...(body === '' ? { hidden: true } : {}),
    };
  });
}

/** Functions and procedures. */
export function routineObjects(read: Read): readonly CatalogObject[] {
  const parameters = grouped(read.parameters, (row) => `${text(row, 'type')} ${text(row, 'routine')}`);
  return read.routines.map((row) => {
    const type = text(row, 'type');
    const print = (portable: boolean, body: string): string => {
      const shape = (dtd: string): string => (portable ? portableType(dtd) : dtd);
      const list = (parameters.get(`${type} ${text(row, 'name')}`) ?? []).map((p) =>
        words(text(p, 'mode') !== 'IN' && text(p, 'mode'), text(p, 'name'), shape(text(p, 'dtd'))),
      );
      return words(
        `(${list.join(', ')})`,
        type === 'FUNCTION' && `RETURNS ${shape(text(row, 'result'))}`,
        text(row, 'pure') === 'YES' && 'DETERMINISTIC',
        text(row, 'access') !== 'CONTAINS SQL' && text(row, 'access'),
        text(row, 'security') === 'INVOKER' && 'SQL SECURITY INVOKER',
        comment(row),
        body,
      );
    };
    const body = row['body'] ?? HIDDEN;
    return {
      ...object(type.toLowerCase(), text(row, 'name'), print(false, body), print(true, body)),
      outline: print(true, ''),
      ...(body === HIDDEN ? { hidden: true } : {}),
    };
  });
}

/** Triggers as `table.name`; several of one moment keep their order. */
export function triggerObjects(read: Read): readonly CatalogObject[] {
  const moment = (row: (typeof read.triggers)[number]): string =>
    `${text(row, 'tab')} ${text(row, 'timing')} ${text(row, 'event')}`;
  const together = grouped(read.triggers, moment);
  return read.triggers.map((row) =>
    object(
      'trigger',
      `${text(row, 'tab')}.${text(row, 'name')}`,
      words(
        text(row, 'timing'),
        text(row, 'event'),
        (together.get(moment(row)) ?? []).length > 1 && `number ${text(row, 'place')}`,
        text(row, 'body'),
      ),
    ),
  );
}

/** Events without their start, which is the moment of their making where none is written. */
export function eventObjects(read: Read): readonly CatalogObject[] {
  return read.events.map((row) =>
    object(
      'event',
      text(row, 'name'),
      words(
        text(row, 'type') === 'RECURRING' ? `EVERY ${text(row, 'value')} ${text(row, 'field')}` : 'ONCE',
        text(row, 'completion') === 'PRESERVE' && 'ON COMPLETION PRESERVE',
        !/^ENABLED$/i.test(text(row, 'status')) && text(row, 'status'),
        comment(row),
        `DO ${text(row, 'body')}`,
      ),
    ),
  );
}

export function sequenceObjects(read: Read): readonly CatalogObject[] {
  return read.sequences.map((row) =>
    object(
      'sequence',
      text(row, 'name'),
      words(
        `start ${text(row, 'start')}`,
        `increment ${text(row, 'step')}`,
        `min ${text(row, 'min')}`,
        `max ${text(row, 'max')}`,
        `cache ${text(row, 'cache')}`,
        text(row, 'cycle') !== '0' && 'cycle',
      ),
    ),
  );
}
