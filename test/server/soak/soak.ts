import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Chance } from './chance.ts';
import { Client } from './client.ts';
import { Repository } from './repository.ts';
import { differences, stateOf, wrongAsShown } from './state.ts';
import { takeStep, type World } from './steps.ts';
import { elsewhere, fixed, pathOf, procedure } from './texts.ts';

/** How long and how hard. */
export interface Plan {
  readonly seed: number;
  /** Made-up procedures beside the samples. */
  readonly files: number;
  /** How many files differ between two branches. */
  readonly massChange: number;
  /** Whether another step is to be taken. */
  readonly goesOn: (steps: number) => boolean;
  /** Whether it is time to compare with a fresh server, beside the end. */
  readonly isTimeToCompare: (steps: number) => boolean;
  /** Told after each comparison, with everything closed and nothing left to do. */
  readonly compared?: (course: Course, rest: { readonly files: number }) => void;
  /** The longest pause between two steps, in milliseconds. */
  readonly pause: number;
}

/** What has happened so far, and what went wrong. */
export interface Course {
  readonly steps: Map<string, number>;
  asked: number;
  comparisons: number;
  readonly failures: string[];
}

const samples = join(import.meta.dirname, '../../../samples');
const branches = ['main', 'other', 'third'];

/**
 * A user and others at work on a library, for a long time: all that they do is by chance, and all that the server can be
 * asked is asked meanwhile. Every now and then it has to say what a server says that has only just been started.
 */
export async function soak(plan: Plan): Promise<Course> {
  const chance = new Chance(plan.seed);
  const repository = new Repository(await mkdtemp(join(tmpdir(), 'sop-soak-')));
  await writeLibrary(repository, plan, chance);
  const client = new Client(repository);
  await client.follow();
  const world: World = { client, repository, chance, branches };
  const course: Course = { steps: new Map(), asked: 0, comparisons: 0, failures: [] };
  let taken = 0;
  while (plan.goesOn(taken) && course.failures.length === 0) {
    const name = await takeStep(world);
    taken++;
    course.steps.set(name, (course.steps.get(name) ?? 0) + 1);
    await sleep(chance.below(plan.pause + 1));
    if (plan.isTimeToCompare(taken)) await compare(world, plan, course);
  }
  await compare(world, plan, course);
  await client.end();
  // What something went wrong in is kept, to be looked at.
  if (course.failures.length === 0) await rm(repository.folder, { recursive: true });
  return course;
}

async function writeLibrary(repository: Repository, plan: Plan, chance: Chance): Promise<void> {
  await repository.begin();
  for (const [path, text] of Object.entries(fixed)) await repository.write(path, text);
  for (const path of await readdir(samples, { recursive: true })) {
    if (path.endsWith('.sop'))
      await repository.write(join('samples', path), await readFile(join(samples, path), 'utf8'));
  }
  for (let nth = 0; nth < plan.files; nth++) await repository.write(pathOf(nth), procedure(nth, plan.files));
  await repository.commit();
  for (const branch of branches.slice(1)) {
    await repository.branch(branch);
    for (const path of chance.some(await repository.files(), plan.massChange)) {
      if (chance.happens(5)) await repository.remove(path);
      else await repository.write(path, elsewhere((await repository.read(path)) ?? '', chance));
    }
    await repository.commit();
  }
  await repository.checkOut('main');
}

/** The server has to say what another one says that has just read the same files and has the same documents open. */
async function compare({ client, repository }: World, plan: Plan, course: Course): Promise<void> {
  // Whether a document whose file is gone is still wanted, only its editor knows.
  for (const uri of [...client.documents.keys()])
    if ((await repository.read(repository.pathOf(uri))) === undefined) await client.close(uri);
  await client.editor.settled();
  const fresh = new Client(repository);
  for (const [uri, document] of client.documents) {
    fresh.documents.set(uri, document);
    await fresh.editor.open(uri, document.getText());
  }
  const wanted = await stateOf(fresh);
  course.failures.push(...differences(await settledState(client, wanted), wanted));
  const isOpen = (uri: string) => client.documents.has(uri);
  let wrong = wrongAsShown(client.shown, wanted, isOpen);
  for (let patience = 50; wrong.length > 0 && patience > 0; patience--) {
    await sleep(100);
    wrong = wrongAsShown(client.shown, wanted, isOpen);
  }
  course.failures.push(...wrong, ...client.failures, ...client.editor.log);
  course.asked = client.asked;
  course.comparisons++;
  await fresh.end();
  for (const uri of [...client.documents.keys()]) await client.close(uri);
  await stateOf(client);
  plan.compared?.(course, { files: (await repository.files()).length });
}

/** Files that have just been written may still be read. */
async function settledState(client: Client, wanted: ReadonlyMap<string, string>) {
  let state = await stateOf(client);
  for (let patience = 30; differences(state, wanted).length > 0 && patience > 0; patience--) {
    await sleep(200);
    state = await stateOf(client);
  }
  return state;
}
