import type { Files } from './files';

/** The pages that are made from the tables and the rules. Loaded late: the indexes that they read may just have been written. */
export async function docs(): Promise<Files> {
  const { rulesPage } = require('./docs/rules') as typeof import('./docs/rules'); // eslint-disable-line @typescript-eslint/no-require-imports
  const { optionsPage } = require('./docs/options') as typeof import('./docs/options'); // eslint-disable-line @typescript-eslint/no-require-imports
  const { releasesPage } = require('./docs/releases') as typeof import('./docs/releases'); // eslint-disable-line @typescript-eslint/no-require-imports
  const { updatesPage } = require('./docs/updates') as typeof import('./docs/updates'); // eslint-disable-line @typescript-eslint/no-require-imports
  return {
    'docs/rules.md': rulesPage(), 'docs/options.md': optionsPage(), 'docs/releases.md': releasesPage(), 'docs/updates.md': updatesPage(),
  };
}
