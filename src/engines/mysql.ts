import type { Engine } from '../model/engine.js';
import { connectMysql } from './mysqlfamily/connect.js';
import { mysqlDialect } from './mysqlfamily/dialect.js';

/** MySQL over the network or a socket. Which server of the family answers, the server says: `session.server.engine`. */
export const mysql: Engine = {
  name: 'mysql',
  id: 'mysql',
  schemes: ['mysql:'],
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
