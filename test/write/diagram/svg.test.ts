import { loadGraphviz, MissingPackage } from '../../../src/write/diagram/graphviz';
import { svgOf } from '../../../src/write/diagram/svg';
import { sitesDrawn } from '../../support/diagrams';

test.each([3, 300])('%d sites are drawn, each once, with a style for light and dark', async (count) => {
  const svg = svgOf(sitesDrawn(count), await loadGraphviz());
  expect(svg.match(/>site az\d+</g)).toHaveLength(count);
  expect(svg).toMatch(/^<\?xml[\s\S]*<svg [^>]*>\n<style>[\s\S]*prefers-color-scheme: dark[\s\S]*<\/svg>\n$/);
});

test('where Graphviz is not installed, the message says what to do', async () => {
  const missing = () => { throw Object.assign(new Error(), { code: 'MODULE_NOT_FOUND' }); };
  await expect(loadGraphviz(missing)).rejects.toThrow(MissingPackage);
  await expect(loadGraphviz(missing)).rejects.toThrow("run 'npm install @viz-js/viz'");
  await expect(loadGraphviz(() => { throw new Error('another'); })).rejects.toThrow('another');
});
