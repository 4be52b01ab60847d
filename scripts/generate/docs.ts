import type { Files } from './files';

/** The pages that are made from the tables and the rules. */
export async function docs(): Promise<Files> {
  return {};
}
