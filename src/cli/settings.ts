import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { RELEASES, type Release } from '../facts/releases';
import { isObject, listOr, textOr, type Json } from '../model/json';
import { nearest } from '../model/names';
import type { Place } from '../model/origins';
import { readYaml } from '../read/yaml';
import type { Acknowledgement } from '../rules/acknowledge';

/** What a project wants of every check. */
export interface Settings {
  readonly releases?: readonly Release[];
  readonly strict?: boolean;
  readonly acknowledged: readonly Acknowledgement[];
}

/** The file in which a project keeps them, beside its `cdk8s.yaml`. */
export const SETTINGS_FILE = 'cdk8s-glance.yaml';

/** A mistake of the user's, in words for standard error. */
export class Misuse extends Error {}

/** A settings file, and how it is called where it is spoken of. */
export interface SettingsFile {
  readonly path: string;
  readonly name: string;
}

/** The settings file of a folder, or of the closest one above it; undefined where there is none. */
export function findSettings(folder: string): SettingsFile | undefined {
  for (let here = folder; ; here = dirname(here)) {
    const path = join(here, SETTINGS_FILE);
    if (existsSync(path)) return { path, name: relative(folder, path) };
    if (dirname(here) === here) return undefined;
  }
}

/** What a settings file says. */
export function readSettings({ path, name: file }: SettingsFile): Settings {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new Misuse(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
  const { documents, problems } = readYaml(text);
  if (problems.length > 0) throw new Misuse(`${file}:${problems[0].line}: ${problems[0].message}`);
  if (documents.length === 0) return NONE;
  const [document] = documents;
  return settingsFrom(document.value, { file, placeOf: (...keys) => ({ file, ...document.placeOf(keys) }) });
}

/** Nothing is asked for. */
export const NONE: Settings = { acknowledged: [] };

/** Who says something, and where. */
export interface Speaker {
  readonly file: string;
  placeOf(...path: readonly string[]): Place;
}

/** Settings as plain data. */
export function settingsFrom(value: Json, speaker: Speaker): Settings {
  if (!isObject(value)) throw new Misuse(`${speaker.file}: a mapping is expected, with ${KEYS.join(', ')}`);
  for (const key of Object.keys(value)) {
    if (KEYS.includes(key)) continue;
    const meant = nearest(key, KEYS);
    throw new Misuse(`${where(speaker, key)}: there is no setting '${key}'; ${meant === undefined ? `there are ${KEYS.join(', ')}` : `${meant} is meant?`}`);
  }
  return {
    ...(value.release === undefined ? {} : { releases: releasesIn(value.release, where(speaker, 'release')) }),
    ...(value.strict === undefined ? {} : { strict: switchIn(value.strict, where(speaker, 'strict')) }),
    acknowledged: value.acknowledge === undefined ? [] : acknowledgedIn(value.acknowledge, speaker),
  };
}

const KEYS: readonly string[] = ['release', 'strict', 'acknowledge'];

function where(speaker: Speaker, ...path: readonly string[]): string {
  const { file = speaker.file, line } = speaker.placeOf(...path);
  return line === undefined ? file : `${file}:${line}`;
}

function releasesIn(value: Json, place: string): readonly Release[] {
  const names = typeof value === 'string' || typeof value === 'number' ? [value] : listOr(value);
  if (names.length === 0) throw new Misuse(`${place}: a release, or a list of them, is expected: ${RELEASES.join(', ')}`);
  const found = names.map((name) => {
    const release = releaseNamed(String(name));
    if (release === undefined) throw new Misuse(`${place}: there is no release '${String(name)}'; there are ${RELEASES.join(', ')}`);
    return release;
  });
  return RELEASES.filter((release) => found.includes(release));
}

/** A release, however its name is written. */
export function releaseNamed(text: string): Release | undefined {
  return RELEASES.find((one) => one.toLowerCase() === text.toLowerCase());
}

function switchIn(value: Json, place: string): boolean {
  if (typeof value !== 'boolean') throw new Misuse(`${place}: true or false is expected`);
  return value;
}

function acknowledgedIn(acknowledge: Json, speaker: Speaker): readonly Acknowledgement[] {
  if (!isObject(acknowledge)) throw new Misuse(`${where(speaker, 'acknowledge')}: a mapping of codes to reasons is expected`);
  return Object.entries(acknowledge).map(([code, reason]) =>
    acknowledgement(code, textOr(reason) ?? '', speaker.placeOf('acknowledge', code), where(speaker, 'acknowledge', code)));
}

/** A finding that is accepted wherever it stands. A reason is wanted: without one, nobody knows later whether it still holds. */
export function acknowledgement(code: string, reason: string, place: Place, said: string): Acknowledgement {
  if (reason.trim() === '') throw new Misuse(`${said}: a reason is expected for ${code}`);
  if (!/^GLN-[A-Z]+-\d+$/i.test(code)) throw new Misuse(`${said}: '${code}' is no code of a finding, such as GLN-LAYOUT-009`);
  return { code: code.toUpperCase(), reason: reason.trim(), path: '', place };
}
