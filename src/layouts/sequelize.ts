import type { Layout } from '../model/contracts.js';
import { type CodeTool, readCode } from './code-files.js';
import { codeMark } from './code-marks.js';
import { createSequelize } from './create-sequelize.js';
import { sequelizeHistory } from './sequelize-history.js';
import { sequelizeFolder, sequelizeSettings } from './sequelize-settings.js';

/** sequelize-cli takes these alone; a program that calls umzug takes what it asks for. */
const BY_CLI = /\.(?:cjs|js|cts|ts)$/;
const SCRIPT = /\.[cm]?[jt]s$/;
const DECLARATIONS = /\.d\.[cm]?ts$/;

const takes =
  (cli: boolean): CodeTool['takes'] =>
  (name) => {
    if (name.startsWith('.')) return SCRIPT.test(name) ? 'a hidden file' : undefined;
    if (DECLARATIONS.test(name)) return 'types alone, of a file that is elsewhere';
    if (BY_CLI.test(name)) return true;
    if (SCRIPT.test(name)) return cli ? 'sequelize-cli passes over files of this kind' : true;
    return /\.sql$/i.test(name) ? 'SQL, which Sequelize does not run by itself; its scripts may read it' : undefined;
  };

/** Sequelize's migrations, as sequelize-cli and umzug run them: scripts that get a queryInterface. */
export const sequelize: Layout = {
  name: 'sequelize',
  create: createSequelize,
  detect: (folder) => codeMark(folder, 'sequelize'),
  async read(sources, options) {
    const settings = await sequelizeSettings(options.folder, sources);
    const read = await readCode(sources, options, {
      tool: 'sequelize',
      takes: takes(settings.cli),
      folderByFolder: false,
    });
    return { ...read, settings: settings.history };
  },
  history: sequelizeHistory({}),
  historyOf: sequelizeHistory,
  named: sequelizeFolder,
};
