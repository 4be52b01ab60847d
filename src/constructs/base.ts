import type { Base } from './synthesis';
import type { Json } from '../model/json';
import { isObject } from '../model/json';
import { NOWHERE } from '../model/origins';
import { readControlPlane } from '../read/control-plane';
import { readFile } from '../read/file';

/** A base that is an object already. */
export function baseOf(manifest: Json): Base {
  const whole = isObject(manifest);
  const problems = whole ? [] : [{ line: 1, message: 'it is no object' }];
  return { topology: readControlPlane(whole ? manifest : {}, { problems, whole }), origins: NOWHERE };
}

/** A base that is the text of a file. Its first control plane counts; a rule says when there are more. */
export function baseOfText(text: string, file: string): Base {
  return readFile(text, { file })[0];
}
