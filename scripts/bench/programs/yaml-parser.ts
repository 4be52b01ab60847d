import { readFileSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';

/** The YAML parser alone, as it comes: what every check of a file takes at least. */
for (const document of parseAllDocuments(readFileSync(process.argv[2], 'utf8'), { version: '1.1' })) document.toJS();
