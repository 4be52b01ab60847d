import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readControlPlane } from '../../src/read/control-plane';
import { htmlOf } from '../../src/write/diagram/page/html';
import { judged } from '../support/diagrams';
import { temporaryFolder } from '../support/folder';
import { controlPlaneWithSites } from '../support/sites';
import { startChromium, type Browser } from './support/chromium';

jest.setTimeout(120_000);

const folder = temporaryFolder();
let browser: Browser;

beforeAll(() => { browser = startChromium(); });
afterAll(() => browser.stop());

const CASES = [3, 300].flatMap((sites) => (['light', 'dark'] as const).map((scheme) => [sites, scheme] as const));

test.each(CASES)('%d sites in %s are legible at once, without a complaint or a request', async (sites, scheme) => {
  const page = await open(sites, scheme);
  // The height of letters on the screen, and the contrast of text and page.
  const size = await page.evaluate<number>(`Math.min(...[...document.querySelectorAll('#world .name, #world .far-name')].filter((text) => text.getBoundingClientRect().width > 0)
    .map((text) => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a))`);
  expect(size).toBeGreaterThan(9);
  expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe(scheme === 'dark' ? 'rgb(13, 17, 23)' : 'rgb(255, 255, 255)');
  const outside = await page.evaluate<number>(`(() => { const frame = document.getElementById('picture').getBoundingClientRect();
    return [...document.querySelectorAll('.area > rect')].filter((area) => { const box = area.getBoundingClientRect();
      return box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom; }).length; })()`);
  expect([outside, page.complaints]).toEqual([0, []]);
});

test('names stay in their boxes', async () => {
  const page = await open(3, 'light');
  expect(await page.evaluate(`[...document.querySelectorAll('.node')].filter((node) => {
    const box = node.querySelector('rect').getBoundingClientRect();
    return [...node.querySelectorAll('.name, .word')].some((text) => text.getBoundingClientRect().right > box.right);
  }).map((node) => node.getAttribute('aria-label'))`)).toEqual([]);
});

test('a search finds, goes there and tells the details; Escape lets go', async () => {
  const page = await open(300, 'light');
  for (const key of ['/', ...'az299', 'Enter']) await page.press(key);
  expect(await page.evaluate(HEADING)).toBe('az299');
  expect(await page.evaluate('document.querySelector(\'.area.chosen .heading\').getBoundingClientRect().width > 0')).toBe(true);
  expect(await page.evaluate('document.querySelectorAll(\'#picture .edge.lit.far\').length')).toBe(4);
  expect(await page.evaluate('document.getElementById(\'panel\').textContent')).toContain('GLN-NETWORK-004');
  await page.press('Escape');
  await page.press('Escape');
  expect(await page.evaluate(HEADING)).toBe('Findings');
});

test('a click selects what is under it; what three hundred sites use is no tangle of lines', async () => {
  const page = await open(300, 'dark');
  const [x, y] = await page.evaluate<[number, number]>('(() => { const box = document.querySelector(\'.area.centre > rect\').getBoundingClientRect(); return [box.x + 8, box.y + 8]; })()');
  await page.click(x, y);
  expect(await page.evaluate(HEADING)).toBe('openstack');
  expect(await page.evaluate('[document.querySelectorAll(\'.edge.lit.far\').length, document.querySelectorAll(\'.area.linked\').length > 290]')).toEqual([0, true]);
});

test('the keyboard alone reaches and selects, moves and zooms', async () => {
  const page = await open(3, 'light');
  await page.evaluate('document.querySelector(\'.node.api\').focus()');
  await page.press('Enter');
  expect(await page.evaluate(HEADING)).toBe('hub');
  const place = () => page.evaluate<string>('document.getElementById(\'world\').getAttribute(\'transform\')');
  const before = await place();
  for (const key of ['ArrowLeft', '+']) await page.press(key);
  expect(await place()).not.toBe(before);
  for (const key of ['0', 'Escape']) await page.press(key);
  expect(await page.evaluate(HEADING)).toBe('Findings');
});

const HEADING = "document.querySelector('#panel h2').textContent";

function open(sites: number, scheme: 'light' | 'dark') {
  const path = join(folder, `${sites}.html`);
  writeFileSync(path, htmlOf(judged(readControlPlane(controlPlaneWithSites(sites)))));
  return browser.open(path, scheme);
}
