// Claims within claims, as an editor states them.

import { expect, test } from 'bun:test';
import { readText } from '../index.ts';

const TEXT = `---
attributions:
  - source: the hirer
    kind: person
    text: nobody had looked at the oars
  - source: Quay Courier
    kind: outlet
    text: the boat was let at dawn and that, by the hirer, nobody had looked at the oars
  - source: the log
    kind: document
    text: The tide turned at six
---
# A boat drifts

The Quay Courier reports that the boat was let at dawn and that, by the hirer, nobody had looked at the oars.

The tide turned at six by the log.
`;

test('a stated claim whose words lie within another stated one is nested in it, and no other is', () => {
  const reading = readText(TEXT, { format: 'markdown' });
  if (reading.outcome !== 'read') throw new Error(JSON.stringify(reading.problems));
  const { attributions } = reading.story.findings;
  const outerOf = (source: string) => {
    const within = attributions.find((one) => one.source === source)?.within ?? null;
    return within === null ? null : attributions[within]?.source;
  };
  expect(outerOf('the hirer')).toBe('Quay Courier');
  expect(outerOf('Quay Courier')).toBeNull();
  expect(outerOf('the log')).toBeNull();
});
