import { docs } from './generate/docs';
import { writeGenerated } from './generate/files';
import { indexes } from './generate/indexes';
import { options } from './generate/options';
import { pageParts } from './generate/page';

async function main(): Promise<void> {
  // The indexes come first: the docs are made by running the rules.
  writeGenerated({ ...indexes(), ...options(), ...pageParts() });
  writeGenerated(await docs());
}

void main();
