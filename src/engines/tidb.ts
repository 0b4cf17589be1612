import type { Engine } from '../model/engine.js';
import { connectMysql } from './mysqlfamily/connect.js';
import { mysqlDialect } from './mysqlfamily/dialect.js';

/** TiDB, which speaks MySQL's protocol: `mysql://` reaches it too, and then the server says what it is. */
export const tidb: Engine = {
  name: 'tidb',
  id: 'tidb',
  schemes: ['tidb:'],
  traits: {
    transactionalDdl: false,
    embedded: false,
    sessions: 'many',
    shadows: ['docker', 'url'],
    backup: 'mysqldump',
    // DDL is online by design; an ALGORITHM that is asked for changes nothing.
    algorithmChoice: false,
    implicitCommit: true,
  },
  dialect: mysqlDialect,
  connect: connectMysql,
};
