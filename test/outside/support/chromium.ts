import { spawn, type ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { temporaryFolder } from '../../support/folder';

/** A page in a real browser without a window. */
export interface BrowserPage {
  /** The value of an expression, as JSON has it. */
  evaluate<T>(expression: string): Promise<T>;
  /** A key, as a keyboard sends it. */
  press(key: string): Promise<void>;
  click(x: number, y: number): Promise<void>;
}

export interface Browser {
  /** Opens a file; what its scripts complain of, and what it asks the network for, is collected. */
  open(path: string, scheme: 'light' | 'dark'): Promise<BrowserPage & { readonly complaints: readonly string[] }>;
  stop(): void;
}

/** Debian's Chromium, spoken to through pipes. */
export function startChromium(): Browser {
  const profile = temporaryFolder();
  const chromium = spawn('chromium', [
    '--headless', '--no-sandbox', '--disable-gpu', '--remote-debugging-pipe', `--user-data-dir=${profile}`, 'about:blank',
  ], { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const send = connection(chromium);
  return {
    stop: () => void chromium.kill(),
    async open(path, scheme) {
      const complaints: string[] = [];
      const { targetId } = await send<{ targetId: string }>('Target.createTarget', { url: 'about:blank' });
      const { sessionId } = await send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true });
      const inPage = <T>(method: string, params: object = {}) => send<T>(method, params, sessionId, (event, what) => {
        if (event === 'Runtime.exceptionThrown' || event === 'Log.entryAdded') complaints.push(JSON.stringify(what));
        if (event === 'Network.requestWillBeSent' && !JSON.stringify(what).includes('"url":"file:')) complaints.push(JSON.stringify(what));
      });
      for (const domain of ['Runtime', 'Log', 'Network', 'Page']) await inPage(`${domain}.enable`);
      await inPage('Emulation.setDeviceMetricsOverride', { width: 1440, height: 900, deviceScaleFactor: 1, mobile: false });
      await inPage('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });
      await inPage('Page.navigate', { url: `file://${path}` });
      const page = pageOf(inPage);
      while (!(await page.evaluate<boolean>(READY))) await new Promise((resolve) => setTimeout(resolve, 50));
      return { ...page, complaints };
    },
  };
}

const READY = 'document.readyState === "complete" && document.querySelector("#panel h2") !== null';

type Send = <T>(method: string, params?: object) => Promise<T>;

function pageOf(send: Send): BrowserPage {
  return {
    async evaluate<T>(expression: string) {
      const { result } = await send<{ result: { value: T } }>('Runtime.evaluate', { expression, returnByValue: true });
      return result.value;
    },
    async press(key) {
      const text = key.length === 1 ? { text: key } : {};
      await send('Input.dispatchKeyEvent', { type: 'keyDown', key, ...text });
      await send('Input.dispatchKeyEvent', { type: 'keyUp', key });
    },
    async click(x, y) {
      for (const type of ['mousePressed', 'mouseReleased']) await send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
    },
  };
}

type Listener = (event: string, params: unknown) => void;

/** Messages are JSON, each with a zero byte after it. */
function connection(browser: ChildProcess): <T>(method: string, params?: object, sessionId?: string, listener?: Listener) => Promise<T> {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  const listeners = new Map<string, Listener>();
  let [rest, count] = ['', 0];
  const fail = (why: string) => waiting.forEach(({ reject }) => reject(new Error(why)));
  browser.on('error', (error) => fail(`Debian's chromium cannot be started: ${error.message}`));
  browser.on('exit', () => fail('chromium has ended'));
  (browser.stdio[4] as Readable).setEncoding('utf8').on('data', (chunk: string) => {
    const texts = (rest + chunk).split('\0');
    rest = texts.pop()!;
    for (const text of texts) {
      const { id, method, params, sessionId, result, error } = JSON.parse(text);
      if (id === undefined) listeners.get(sessionId)?.(method, params);
      else if (error) waiting.get(id)!.reject(new Error(error.message));
      else waiting.get(id)!.resolve(result);
    }
  });
  (browser.stdio[3] as Writable).on('error', () => undefined);
  return (method, params = {}, sessionId = undefined, listener = undefined) => new Promise((resolve, reject) => {
    count += 1;
    if (sessionId !== undefined && listener) listeners.set(sessionId, listener);
    waiting.set(count, { resolve: resolve as (value: unknown) => void, reject });
    (browser.stdio[3] as Writable).write(`${JSON.stringify({ id: count, method, params, ...(sessionId ? { sessionId } : {}) })}\0`);
  });
}
