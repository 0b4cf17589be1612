/** The tool's version, as the history table and the reports name it. A test holds it against package.json. */
export const VERSION = 'migrate-on-merge 0.1.0';
