import { ipOf, isInRange, isInside, isOdd, networkOf, overlaps, rangeOf, textOfIp, type IpRange } from '../../src/model/ip';

test.each`
  text                          | shown
  ${'172.17.0.80'}              | ${'172.17.0.80'}
  ${'0.0.0.0'}                  | ${'0.0.0.0'}
  ${'255.255.255.255'}          | ${'255.255.255.255'}
  ${'fd00::80'}                 | ${'fd00:0:0:0:0:0:0:80'}
  ${'::'}                       | ${'0:0:0:0:0:0:0:0'}
  ${'fd00:1:2:3:4:5:6:7'}       | ${'fd00:1:2:3:4:5:6:7'}
  ${'::ffff:172.17.0.80'}       | ${'0:0:0:0:0:ffff:ac11:50'}
`('$text is read as $shown', ({ text, shown }) => expect(textOfIp(ipOf(text)!)).toBe(shown));

test.each(['172.17.0', '172.17.0.810', 'example.com', '', 'fd00::1::2', '172.17.0.80/24'])('%s is no address', (text) => expect(ipOf(text)).toBeUndefined());

test.each`
  text                   | ends
  ${'172.17.0.0/24'}     | ${['172.17.0.0', '172.17.0.255']}
  ${'172.17.0.80/30'}    | ${['172.17.0.80', '172.17.0.83']}
  ${'172.17.0.80/32'}    | ${['172.17.0.80', '172.17.0.80']}
  ${'fd00::/127'}        | ${['fd00:0:0:0:0:0:0:0', 'fd00:0:0:0:0:0:0:1']}
  ${'172.17.0.3-172.17.0.5'}     | ${['172.17.0.3', '172.17.0.5']}
  ${'172.17.0.3 - 172.17.0.5'}   | ${['172.17.0.3', '172.17.0.5']}
  ${'fd00::1-fd00::ff'}  | ${['fd00:0:0:0:0:0:0:1', 'fd00:0:0:0:0:0:0:ff']}
`('$text goes from $ends', ({ text, ends }) => expect(endsOf(rangeOf(text) as IpRange)).toEqual(ends));

test.each`
  text                          | problem
  ${'172.17.0.0/33'}            | ${'is no network such as 172.17.0.0/24'}
  ${'172.17.0.80'}              | ${'is no network such as 172.17.0.0/24'}
  ${'172.17.0.9-172.17.0.8'}    | ${'starts after its end'}
  ${'172.17.0.9-fd00::1'}       | ${'goes from one IP family to the other'}
  ${'172.17.0.9-172.17.0.999'}  | ${"has '172.17.0.999' for an address"}
`('$text $problem', ({ text, problem }) => expect(rangeOf(text)).toEqual({ problem }));

test('ranges of two families have nothing in common', () => {
  const [v4, v6] = [networkOf('0.0.0.0/0')!, networkOf('::/0')!];
  expect([overlaps(v4, v6), isInside(v4, v6), isInRange(ipOf('172.17.0.1')!, v6), isOdd(v4)]).toEqual([false, false, false, false]);
});

function endsOf({ family, first, last }: IpRange): readonly string[] {
  return [first, last].map((value) => textOfIp({ family, value }));
}
