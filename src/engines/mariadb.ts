import type { Engine } from '../model/engine.js';
import { connectMysql } from './mysqlfamily/connect.js';
import { mysqlDialect } from './mysqlfamily/dialect.js';

/** MariaDB over the network or a socket. Which server of the family answers, the server says: `session.server.engine`. */
export const mariadb: Engine = {
  name: 'mariadb',
  id: 'mariadb',
  schemes: ['mariadb:'],
  traits: {
    transactionalDdl: false,
    embedded: false,
    sessions: 'many',
    shadows: ['local', 'docker', 'url'],
    backup: 'mysqldump',
    algorithmChoice: true,
    implicitCommit: true,
  },
  dialect: mysqlDialect,
  connect: connectMysql,
};
