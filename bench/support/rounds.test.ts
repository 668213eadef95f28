import { expect, test } from 'bun:test';
import { inTurn, spreadOf } from './rounds.ts';

test('the sides take turns, the peer first', async () => {
  const order: string[] = [];
  const side = (name: string) => async () => {
    order.push(name);
    return name;
  };
  const rounds = await inTurn(2, { ours: side('ours'), peer: side('peer') });
  expect(order).toEqual(['peer', 'ours', 'peer', 'ours']);
  expect(rounds[0]).toEqual({ peer: 'peer', ours: 'ours' });
});

test('without a peer ours runs alone', async () => {
  expect(await inTurn(1, { ours: async () => 7, peer: null })).toEqual([{ peer: null, ours: 7 }]);
});

test('the median of an even number of rounds lies between the two in the middle', () => {
  expect(spreadOf([4, 1, 3, 2])).toEqual({ median: 2.5, min: 1, max: 4 });
  expect(spreadOf([9, 1, 5])).toEqual({ median: 5, min: 1, max: 9 });
});
