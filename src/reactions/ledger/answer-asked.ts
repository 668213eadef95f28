// The worker's end of thread.ts: each question is answered or told to have failed, and the worker lives on.

import type { Asked, WorkerAnswer } from './thread.ts';

declare const self: Worker;

/** Answers every message to this worker with what `answer` returns, in order; buffers are handed over, not copied. */
export function answerAsked<Question>(answer: (question: Question) => ArrayBuffer | number): void {
  self.addEventListener('message', (event: MessageEvent<Asked<Question>>) => {
    const { nr, question } = event.data;
    try {
      const value = answer(question);
      const reply: WorkerAnswer = { nr, value };
      self.postMessage(reply, value instanceof ArrayBuffer ? [value] : []);
    } catch (thrown) {
      const failure = thrown instanceof Error ? thrown : new Error(String(thrown));
      const code = 'code' in failure ? `${String(failure.code)}: ` : '';
      const reply: WorkerAnswer = { nr, failed: `${code}${failure.message}` };
      self.postMessage(reply, []);
    }
  });
}
