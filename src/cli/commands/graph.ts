import type { Command } from 'commander';
import type { Release } from '../../facts/releases';
import { readFile } from '../../read/file';
import { RULES } from '../../rules/index.generated';
import { judge } from '../../rules/judge';
import type { Diagram } from '../../write/diagram/diagram';
import { dotOf } from '../../write/diagram/dot';
import { loadGraphviz, MissingPackage } from '../../write/diagram/graphviz';
import { mermaidOf } from '../../write/diagram/mermaid';
import { diagramOf, type Drawn } from '../../write/diagram/model';
import { htmlOf } from '../../write/diagram/page/html';
import { svgOf } from '../../write/diagram/svg';
import { readInputs, type Input } from '../inputs';
import { CLEAN, MISUSE, type Io } from '../io';
import { releaseOption } from '../release-option';

interface GraphOptions {
  readonly format: keyof typeof FORMATS;
  readonly release?: readonly Release[];
}

/** `graph FILE…`: a picture of the control planes in files. */
export function addGraph(program: Command, io: Io, done: (status: number) => void): void {
  program.command('graph')
    .summary('draws control planes')
    .description('Draws the Image service of the control planes in YAML or JSON files: sites, APIs, stores, clusters, Secrets and networks, who uses what,\n'
      + 'and what is wrong with it. Several files become one picture. No secret value is in it.')
    .argument('<file...>', "files to draw; '-' is standard input")
    .addOption(program.createOption('--format <format>', 'the language of the picture; html is a page to pan, zoom and search').choices(Object.keys(FORMATS)).default('mermaid'))
    .addOption(releaseOption(program))
    .addHelpText('after', "\nExit status: 0 whatever is found ('check' judges), 2 misuse.")
    .action(async (files: readonly string[], options: GraphOptions) => done(await graph(files, options, io)));
}

const FORMATS = {
  mermaid: mermaidOf,
  dot: dotOf,
  svg: async (diagram: Diagram) => svgOf(diagram, await loadGraphviz()),
  html: htmlOf,
};

async function graph(files: readonly string[], { format, release }: GraphOptions, io: Io): Promise<number> {
  const { inputs, failures } = await readInputs(files, io);
  const drawn = failures.length > 0 ? [] : inputs.map((input) => drawnIn(input, release));
  const all = [...failures, ...drawn.filter((one): one is string => typeof one === 'string')];
  if (all.length > 0) {
    io.err(`${all.join('\n')}\n`);
    return MISUSE;
  }
  const planes = (drawn as ReadonlyArray<readonly Drawn[]>).flat();
  io.err(planes.flatMap(unread).map((line) => `${line}\n`).join(''));
  try {
    io.out(await FORMATS[format](diagramOf(planes)));
    return CLEAN;
  } catch (error) {
    if (!(error instanceof MissingPackage)) throw error;
    io.err(`${error.message}\n`);
    return MISUSE;
  }
}

/** Why there is nothing to see of a file: an empty picture does not tell. */
function unread({ topology: { controlPlane: { document, problems } } }: Drawn): readonly string[] {
  if (Object.keys(document).length > 0) return [];
  return problems.map(({ file, line, message }) => `${file}:${line}: ${message}`);
}

/** The control planes of a file with what was found about them, or why there are none to be had. */
function drawnIn({ file, text }: Input, targets?: readonly Release[]): readonly Drawn[] | string {
  try {
    return readFile(text, { file, targets }).map(({ topology, origins }) => ({
      topology,
      findings: judge(topology, origins, RULES).map(({ finding, diagnostic }) => ({ on: finding.on, diagnostic })),
    }));
  } catch (error) {
    if (error instanceof RangeError) return `${file}: nested too deeply to be read`;
    throw error;
  }
}
