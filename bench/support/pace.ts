// When requests are sent. At full speed each answer is followed by the next request; at a fixed rate a request is due
// at its time whether or not the server keeps up, and its latency counts from then (no coordinated omission).

import { recordLatencies, type LatencyRecorder } from './latencies.ts';
import { openWire, type Answer, type Wire } from './wire.ts';

export interface Connection {
  /** The bytes of its next request; null when it has no more to ask. */
  next(): Uint8Array | null;
  /** Told of every answer to `next`, in order. */
  answered(answer: Answer): void;
}

export interface PaceOptions {
  readonly port: number;
  readonly durationMs: number;
  /** Null for full speed. */
  readonly perSecond: number | null;
}

export interface Pace {
  readonly latencies: LatencyRecorder;
  readonly answers: number;
  /** From the first request to the last answer. */
  readonly tookMs: number;
}

interface Line {
  readonly connection: Connection;
  wire: Wire | null;
  dueAtMs: number;
}

const LAST_ANSWERS_MS = 10_000; // guess: a server that answers later than this has lost the request

/** Runs until the time is over and all answers are in. Errors: throws when a connection breaks or an answer is lost. */
export async function pace(connections: readonly Connection[], options: PaceOptions): Promise<Pace> {
  const run = openRun(connections);
  try {
    await run.connect(options.port);
    return await (options.perSecond === null
      ? run.fullSpeed(options.durationMs)
      : run.atRate(options.durationMs, options.perSecond));
  } finally {
    run.close();
  }
}

function openRun(connections: readonly Connection[]) {
  const latencies = recordLatencies();
  const lines = connections.map((connection): Line => ({ connection, wire: null, dueAtMs: 0 }));
  /** Called when a line has its answer, to give it the next request. */
  let goOn: (line: Line) => void = () => {};
  let broken: Error | undefined;
  let answers = 0;
  let underWay = 0;
  let lastAnswerMs = 0;

  const send = (line: Line, dueAtMs: number) => {
    const request = line.connection.next();
    if (request === null) return;
    line.dueAtMs = dueAtMs;
    underWay += 1;
    line.wire!.send(request);
  };
  const answered = (line: Line, answer: Answer) => {
    lastAnswerMs = performance.now();
    latencies.add(lastAnswerMs - line.dueAtMs);
    answers += 1;
    underWay -= 1;
    line.connection.answered(answer);
    goOn(line);
  };
  const sleep = async () => {
    await Bun.sleep(1);
    if (broken !== undefined) throw broken;
  };
  /** What is due and was not sent when the time is over stays unsent: the rate then shows that it was too high. */
  const lastAnswers = async (beganMs: number): Promise<Pace> => {
    goOn = () => {};
    const overMs = performance.now();
    for (; underWay > 0; await sleep())
      if (performance.now() - overMs > LAST_ANSWERS_MS)
        throw new Error(`${underWay} requests were not answered within ${LAST_ANSWERS_MS} ms.`);
    return { latencies, answers, tookMs: lastAnswerMs - beganMs };
  };
  return {
    connect: async (port: number) => {
      for (const line of lines)
        line.wire = await openWire(
          port,
          (answer) => answered(line, answer),
          (why) => (broken ??= why),
        );
    },
    fullSpeed: async (durationMs: number) => {
      const beganMs = performance.now();
      goOn = (line) => send(line, performance.now());
      lines.forEach(goOn);
      while (underWay > 0 && performance.now() - beganMs < durationMs) await sleep();
      return lastAnswers(beganMs);
    },
    atRate: async (durationMs: number, perSecond: number) => {
      const idle = [...lines];
      const beganMs = performance.now();
      const all = Math.floor((durationMs * perSecond) / 1000);
      const dueAt = (index: number) => beganMs + (index * 1000) / perSecond;
      let sent = 0;
      const sendDue = () => {
        const nowMs = performance.now();
        while (sent < all && idle.length > 0 && dueAt(sent) <= nowMs) send(idle.pop()!, dueAt(sent++));
      };
      goOn = (line) => {
        idle.push(line);
        sendDue();
      };
      while (performance.now() - beganMs < durationMs) {
        sendDue();
        await sleep();
      }
      return lastAnswers(beganMs);
    },
    close: () => lines.forEach(({ wire }) => wire?.close()),
  };
}
